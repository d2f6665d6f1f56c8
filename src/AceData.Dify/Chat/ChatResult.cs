using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The answer to a question.</summary>
public sealed record ChatResult : ApiResponse
{
    private readonly string? _messageId;

    /// <summary>The text of the answer; empty when there is none.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The conversation: send it as <see cref="ChatRequest.ConversationId"/> to continue; empty when not said.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message: for feedback, suggestions and speech; empty when not said.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string MessageId
    {
        get => _messageId ?? WireId ?? string.Empty;
        init => _messageId = value;
    }

    /// <summary>The task that made the answer; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>task_id</c>.</remarks>
    public string? TaskId { get; init; }

    /// <summary>The mode of the app, such as <c>chat</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mode</c>.</remarks>
    public string? Mode { get; init; }

    /// <summary>Usage and sources; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>metadata</c>.</remarks>
    [JsonPropertyName("metadata")]
    public AnswerMetadata? AnswerMetadata { get; init; }

    /// <summary>When the message was made; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The files the answer brings; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<MessageFile> Files { get; init => field = EquatableList<MessageFile>.From(value); } = EquatableList<MessageFile>.Empty;

    /// <summary>Tokens and prices; <see langword="null"/> when not said.</summary>
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
