namespace AceData.Aichat2;

/// <summary>The turn has ended; the last event of a stream.</summary>
public sealed record DoneEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "done";

    /// <summary>The tokens used; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>Why the turn ended; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>terminal_reason</c>.</remarks>
    public TerminalReason? TerminalReason { get; init; }
}
