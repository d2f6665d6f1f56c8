namespace AceData;

/// <summary>A report on a wait, made before each delay.</summary>
[DebuggerDisplay("polls {Polls}, elapsed {Elapsed}, next in {NextPollIn}")]
public sealed record PollingProgress
{
    /// <summary>The ID of the conversation that is waited for; <see langword="null"/> when the wait is not for a conversation.</summary>
    public string? ConversationId { get; init; }

    /// <summary>The ID of the message or job that is waited for; <see langword="null"/> when there is none.</summary>
    public string? ItemId { get; init; }

    /// <summary>The time since the wait started.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>The number of polls so far.</summary>
    public int Polls { get; init; }

    /// <summary>The delay that starts now.</summary>
    public TimeSpan NextPollIn { get; init; }

    /// <summary>The failure of the last poll; <see langword="null"/> when the poll succeeded or only came too early.</summary>
    public AceDataException? LastFailure { get; init; }

    /// <summary>Returns the type's name alone: the IDs and the failure are kept out of logs.</summary>
    /// <returns>The type's name.</returns>
    public override string ToString() => nameof(PollingProgress);
}
