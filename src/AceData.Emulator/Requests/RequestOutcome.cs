namespace AceData.Emulator;

/// <summary>Specifies how a request ended.</summary>
public enum RequestOutcome
{
    /// <summary>The complete response was handed to the connection.</summary>
    Answered,

    /// <summary>The client disconnected before the response was complete.</summary>
    Aborted,

    /// <summary>The emulator cut the connection, because of a fault or because it was stopped.</summary>
    Cut,

    /// <summary>The emulator itself failed, for example because a hook threw an exception.</summary>
    Failed,
}
