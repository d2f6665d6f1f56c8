namespace AceData.BedrockChat;

/// <summary>A step of the model's work with tools.</summary>
[DebuggerDisplay("Role = {Role.Value}, {Content.Count} blocks")]
public sealed record AgentMessage : ApiRecord
{
    /// <summary>The author of the step.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>The blocks of the step: text, tool uses and tool results; empty when there are none.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public IReadOnlyList<ContentBlock> Content { get; init => field = EquatableList<ContentBlock>.From(value); } = EquatableList<ContentBlock>.Empty;
}
