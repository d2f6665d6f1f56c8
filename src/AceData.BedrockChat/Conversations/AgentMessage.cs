namespace AceData.BedrockChat;

/// <summary>A step of the model's work with tools.</summary>
public sealed record AgentMessage : ApiRecord
{
    /// <summary>Who speaks.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>What is said and done: text, tool uses and their results; empty for nothing.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = value ?? []; } = [];
}
