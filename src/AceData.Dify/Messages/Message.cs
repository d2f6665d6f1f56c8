using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One question of a conversation, with its answer.</summary>
public sealed record Message : ApiRecord
{
    /// <summary>The message; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The conversation it belongs to; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string? ConversationId { get; init; }

    /// <summary>The message before it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>parent_message_id</c>.</remarks>
    public string? ParentMessageId { get; init; }

    /// <summary>The values the app was given; empty for none.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init => field = EquatableDictionary<JsonElement>.From(value); } = EquatableDictionary<JsonElement>.Empty;

    /// <summary>The question; empty when not said.</summary>
    /// <remarks>On the wire: <c>query</c>.</remarks>
    public string Query { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer; empty when not said.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The files of question and answer; empty for none.</summary>
    /// <remarks>On the wire: <c>message_files</c>.</remarks>
    [JsonPropertyName("message_files")]
    public IReadOnlyList<MessageFile> Files { get; init => field = EquatableList<MessageFile>.From(value); } = EquatableList<MessageFile>.Empty;

    /// <summary>What the user thinks of the answer; null when the user did not say</summary>
    /// <remarks>On the wire: <c>feedback</c>.</remarks>
    public MessageFeedback? Feedback { get; init; }

    /// <summary>The pieces of knowledge bases that the answer rests on; empty for none.</summary>
    /// <remarks>On the wire: <c>retriever_resources</c>.</remarks>
    public IReadOnlyList<RetrieverResource> RetrieverResources { get; init => field = EquatableList<RetrieverResource>.From(value); } = EquatableList<RetrieverResource>.Empty;

    /// <summary>The steps of the agent; empty for none.</summary>
    /// <remarks>On the wire: <c>agent_thoughts</c>.</remarks>
    public IReadOnlyList<AgentThought> AgentThoughts { get; init => field = EquatableList<AgentThought>.From(value); } = EquatableList<AgentThought>.Empty;

    /// <summary>How the message stands: <c>normal</c> or <c>error</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>What went wrong; null when nothing did</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public string? Error { get; init; }

    /// <summary>When it was asked; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
