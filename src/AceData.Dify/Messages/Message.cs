namespace AceData.Dify;

/// <summary>A question in a conversation, and its answer.</summary>
[DebuggerDisplay("Id = {Id}, Query.Length = {Query.Length}, Answer.Length = {Answer.Length}, Status = {Status}")]
public sealed record Message : ApiRecord
{
    /// <summary>The ID of the message; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the conversation; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The ID of the preceding message; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>parent_message_id</c>.</remarks>
    public string? ParentMessageId { get; init; }

    /// <summary>The values of the input variables; empty for none.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init => field = EquatableDictionary<JsonElement>.From(value); } = EquatableDictionary<JsonElement>.Empty;

    /// <summary>The question of the user; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>query</c>.</remarks>
    public string Query { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer of the app; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The files of question and answer; empty for none.</summary>
    /// <remarks>On the wire: <c>message_files</c>.</remarks>
    [JsonPropertyName("message_files")]
    public IReadOnlyList<MessageFile> Files { get; init => field = EquatableList<MessageFile>.From(value); } = EquatableList<MessageFile>.Empty;

    /// <summary>The feedback of the user; <see langword="null"/> when the user gave none.</summary>
    /// <remarks>On the wire: <c>feedback</c>.</remarks>
    public MessageFeedback? Feedback { get; init; }

    /// <summary>The knowledge base segments on which the answer is based; empty for none.</summary>
    /// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
    public IReadOnlyList<RetrieverResource> RetrieverResources { get; init => field = EquatableList<RetrieverResource>.From(value); } = EquatableList<RetrieverResource>.Empty;

    /// <summary>The steps of the agent; empty for none.</summary>
    /// <remarks>On the wire: <c>agent_thoughts</c>.</remarks>
    public IReadOnlyList<AgentThought> AgentThoughts { get; init => field = EquatableList<AgentThought>.From(value); } = EquatableList<AgentThought>.Empty;

    /// <summary>The status of the message: <c>normal</c> or <c>error</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>The error message; <see langword="null"/> when the message did not fail.</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public string? Error { get; init; }

    /// <summary>The time when the question was sent; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
