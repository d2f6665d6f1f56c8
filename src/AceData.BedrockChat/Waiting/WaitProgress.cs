namespace AceData.BedrockChat;

/// <summary>How far a wait for a reply is.</summary>
public sealed record WaitProgress
{
    /// <summary>The conversation.</summary>
    public required string ConversationId { get; init; }

    /// <summary>The message that waits for its reply.</summary>
    public required string MessageId { get; init; }

    /// <summary>How long has been waited.</summary>
    public TimeSpan Elapsed { get; init; }

    /// <summary>How often has been asked for the reply; 0 right after posting.</summary>
    public int Polls { get; init; }

    /// <summary>The wait that begins now.</summary>
    public TimeSpan NextPollIn { get; init; }

    /// <summary>Why the last poll brought no reply, when it failed otherwise than by being too early: throttled, cut, or refused for a moment; otherwise <see langword="null"/>.</summary>
    public AceDataException? Setback { get; init; }
}
