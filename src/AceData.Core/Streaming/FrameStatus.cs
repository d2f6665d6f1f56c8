namespace AceData;

/// <summary>What it means that the bytes of a frame are not one JSON text.</summary>
internal enum FrameStatus
{
    /// <summary>It may go on in the next line.</summary>
    NeedsMore,

    /// <summary>The stream ended inside it.</summary>
    Cut,

    /// <summary>It is no JSON.</summary>
    Invalid,
}
