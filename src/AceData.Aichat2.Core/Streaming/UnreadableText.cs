namespace AceData.Aichat2;

/// <summary>What it means that the bytes of a frame are not one JSON text.</summary>
internal enum UnreadableText
{
    /// <summary>It may go on in the next line.</summary>
    NeedsMore,

    /// <summary>The stream ended inside it.</summary>
    Cut,

    /// <summary>It is no JSON.</summary>
    Invalid,
}
