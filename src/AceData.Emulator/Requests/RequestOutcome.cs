namespace AceData.Emulator;

/// <summary>How a request ended.</summary>
public enum RequestOutcome
{
    /// <summary>The whole answer was handed to the connection.</summary>
    Answered,

    /// <summary>The client left before the answer was complete.</summary>
    Aborted,

    /// <summary>The emulator cut the connection: a fault said so, or it was stopped.</summary>
    Cut,

    /// <summary>The emulator itself failed, for instance because a hook threw.</summary>
    Failed,
}
