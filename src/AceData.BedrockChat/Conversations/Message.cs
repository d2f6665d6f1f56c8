using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>A message: a node in the tree of a conversation.</summary>
public sealed record Message : ApiRecord
{
    /// <summary>Its id; <see langword="null"/> on a reply that was fetched by itself, where the service does not name it.</summary>
    /// <remarks>On the wire: the key in <c>messageMap</c>.</remarks>
    [JsonIgnore]
    public string? Id { get; init; }

    /// <summary>Who speaks.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>What is said; empty for nothing.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = value ?? []; } = [];

    /// <summary>The model that was asked or that answered; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The ids of the messages below this one: of a question its replies, of a reply the questions that followed; empty for none.</summary>
    /// <remarks>On the wire: <c>children</c>.</remarks>
    public IReadOnlyList<string> Children { get; init => field = value ?? []; } = [];

    /// <summary>What a person thought of it; <see langword="null"/> for nothing.</summary>
    /// <remarks>On the wire: <c>feedback</c>.</remarks>
    public Feedback? Feedback { get; init; }

    /// <summary>The pieces of the bot's knowledge that the reply rests on; empty for none.</summary>
    /// <remarks>On the wire: <c>usedChunks</c>.</remarks>
    public IReadOnlyList<UsedChunk> UsedChunks { get; init => field = value ?? []; } = [];

    /// <summary>The id of the message above this one; <see langword="null"/> for the root.</summary>
    /// <remarks>On the wire: <c>parent</c>.</remarks>
    public string? Parent { get; init; }

    /// <summary>What the model did with tools before it answered; empty for nothing.</summary>
    /// <remarks>On the wire: <c>thinkingLog</c>.</remarks>
    public IReadOnlyList<AgentMessage> ThinkingLog { get; init => field = value ?? []; } = [];

    /// <summary>The text of all text blocks, put together; empty when there is none.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Content.OfType<TextBlock>().Select(static block => block.Text));
}
