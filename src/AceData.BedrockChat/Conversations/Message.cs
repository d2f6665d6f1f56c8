namespace AceData.BedrockChat;

/// <summary>A message: a node in the tree of a conversation.</summary>
[DebuggerDisplay("Id = {Id}, Role = {Role.Value}, {Content.Count} blocks")]
public sealed record Message : ApiRecord
{
    /// <summary>The ID of the message; <see langword="null"/> on a reply that was fetched by itself, as the service does not send it there.</summary>
    /// <remarks>On the wire: the key in <c>messageMap</c>.</remarks>
    [JsonIgnore]
    public string? Id { get; init; }

    /// <summary>The author of the message.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>The blocks of the message; empty when there are none.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = EquatableList<ContentBlock>.From(value); } = EquatableList<ContentBlock>.Empty;

    /// <summary>The model that was asked or that answered; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>model</c>.</remarks>
    public ModelId? Model { get; init; }

    /// <summary>The IDs of the messages below this one: the replies to a question, or the questions after a reply; empty when there are none.</summary>
    /// <remarks>On the wire: <c>children</c>.</remarks>
    public IReadOnlyList<string> Children { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The feedback of a user; <see langword="null"/> when there is none.</summary>
    /// <remarks>On the wire: <c>feedback</c>.</remarks>
    public Feedback? Feedback { get; init; }

    /// <summary>The chunks of the bot's knowledge base that the reply is based on; empty when there are none.</summary>
    /// <remarks>On the wire: <c>usedChunks</c>.</remarks>
    public IReadOnlyList<UsedChunk> UsedChunks { get; init => field = EquatableList<UsedChunk>.From(value); } = EquatableList<UsedChunk>.Empty;

    /// <summary>The ID of the message above this one; <see langword="null"/> for the root.</summary>
    /// <remarks>On the wire: <c>parent</c>.</remarks>
    public string? Parent { get; init; }

    /// <summary>The tool uses of the model before it answered; empty when there are none.</summary>
    /// <remarks>On the wire: <c>thinkingLog</c>.</remarks>
    public IReadOnlyList<AgentMessage> ThinkingLog { get; init => field = EquatableList<AgentMessage>.From(value); } = EquatableList<AgentMessage>.Empty;

    /// <summary>The text of all text blocks, joined; empty when there is none.</summary>
    [JsonIgnore]
    public string Text => string.Concat(Content.OfType<TextBlock>().Select(static block => block.Text));
}
