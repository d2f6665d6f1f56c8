namespace AceData.Dify;

/// <summary>A piece of the answer of an agent.</summary>
/// <remarks>On the wire: an event of type <c>agent_message</c>.</remarks>
public sealed record AgentMessageEvent : TextEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "agent_message";
}
