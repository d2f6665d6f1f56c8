namespace AceData;

/// <summary>What the body of a response with a success status is.</summary>
internal enum BodyKind
{
    /// <summary>An answer, or no JSON: reading it tells.</summary>
    Answer,

    /// <summary>An error all the same.</summary>
    Error,

    /// <summary>JSON that holds no part of an answer.</summary>
    Empty,
}
