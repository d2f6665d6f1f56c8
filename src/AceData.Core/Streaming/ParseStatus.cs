namespace AceData;

/// <summary>What a JSON text of a stream is to the stream.</summary>
internal enum ParseStatus
{
    /// <summary>Nothing that is handed out.</summary>
    Skipped,

    /// <summary>An event; more follow.</summary>
    Event,

    /// <summary>An event that says that the answer is whole: the stream may end now.</summary>
    Complete,

    /// <summary>The last event: nothing that follows belongs to the stream.</summary>
    Last,

    /// <summary>The mark behind the last event.</summary>
    End,

    /// <summary>The report of an error, which ends the stream.</summary>
    Error,
}
