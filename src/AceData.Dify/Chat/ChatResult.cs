namespace AceData.Dify;

/// <summary>The response of an app to a question.</summary>
[DebuggerDisplay("ConversationId = {ConversationId}, MessageId = {MessageId}, Answer.Length = {Answer.Length}, Files = {Files.Count}")]
public sealed record ChatResult : ApiResponse
{
    private readonly string? _messageId;

    /// <summary>The text of the answer; empty when there is none.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the conversation, to be sent as <see cref="ChatRequest.ConversationId"/> to continue it; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the message, used for feedback, suggested questions and speech; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string MessageId
    {
        get => SetAsideFields.IsWriting ? _messageId! : _messageId ?? WireId ?? string.Empty;
        init => _messageId = value;
    }

    /// <summary>The ID of the task that generated the answer; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string? TaskId { get; init; }

    /// <summary>The mode of the app, such as <c>chat</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public string? Mode { get; init; }

    /// <summary>The usage and the sources of the answer; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>metadata</c>.</remarks>
    [JsonPropertyName("metadata")]
    public AnswerMetadata? AnswerMetadata { get; init; }

    /// <summary>The time when the message was created; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The files of the answer; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<MessageFile> Files { get; init => field = EquatableList<MessageFile>.From(value); } = EquatableList<MessageFile>.Empty;

    /// <summary>The tokens and prices of the answer; <see langword="null"/> when the service does not send it.</summary>
    [JsonIgnore]
    public Usage? Usage => AnswerMetadata?.Usage;

    [JsonInclude]
    [JsonPropertyName("event")]
    internal string? WireType { get; init; }

    /// <summary>The message once more; some answers name it only here.</summary>
    [JsonInclude]
    [JsonPropertyName("id")]
    internal string? WireId { get; init; }
}
