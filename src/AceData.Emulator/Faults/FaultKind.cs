namespace AceData.Emulator;

/// <summary>What a <see cref="Fault"/> does to an exchange.</summary>
internal enum FaultKind
{
    /// <summary>The answer itself is right; only its timing or its chunks are not.</summary>
    None,

    /// <summary>An error answer in place of the right one.</summary>
    Status,

    /// <summary>The connection is cut before the request is looked at.</summary>
    CutBeforeAnswer,

    /// <summary>The request is carried out, then the connection is cut.</summary>
    CutAfterProcessing,

    /// <summary>The connection is cut inside the answer.</summary>
    CutAfterBytes,

    /// <summary>The request is never answered.</summary>
    Stall,

    /// <summary>The answer stops inside its body and the connection stays open.</summary>
    StallAfterBytes,

    /// <summary>The answer turns into other bytes.</summary>
    Garbage,
}
