namespace AceData.Dify;

/// <summary>One event of a streamed answer.</summary>
[DebuggerDisplay("{DebuggerDisplay,nq}")]
public abstract record StreamEvent : ApiRecord
{
    private protected StreamEvent()
    {
    }

    /// <summary>The type of the event.</summary>
    /// <remarks>On the wire: <c>event</c>.</remarks>
    [JsonPropertyName("event")]
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>The task that makes the answer, to stop it by; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string? TaskId { get; init; }

    /// <summary>The conversation; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The message; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>When the message was made; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    // Nothing that people say to each other: ids and sizes.
    private string DebuggerDisplay => $"{Type} {Describe()}".TrimEnd();

    /// <summary>What a debugger shows of the event beside its type: ids and lengths, never content.</summary>
    internal virtual string Describe() => MessageId ?? string.Empty;
}
