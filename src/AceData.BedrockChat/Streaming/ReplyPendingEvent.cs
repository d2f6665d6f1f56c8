namespace AceData.BedrockChat;

/// <summary>An event before each delay between two polls: the reply is not there yet.</summary>
[DebuggerDisplay("{Type}, Polls = {Polls}, Elapsed = {Elapsed}, NextPollIn = {NextPollIn}")]
public sealed record ReplyPendingEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "reply_pending";

    /// <summary>The number of polls so far; 0 right after the message was posted.</summary>
    public int Polls { get; init; }

    /// <summary>The time since the wait started, including the time to post the message.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The delay until the next poll, which starts now.</summary>
    public TimeSpan NextPollIn { get; init; }

    /// <summary>The failure of the last poll; <see langword="null"/> when the poll only came too early.</summary>
    public AceDataException? LastFailure { get; init; }
}
