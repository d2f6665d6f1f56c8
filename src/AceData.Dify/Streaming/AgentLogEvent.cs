namespace AceData.Dify;

/// <summary>An agent node logs what it does.</summary>
/// <remarks>On the wire: an event of type <c>agent_log</c>.</remarks>
public sealed record AgentLogEvent : WorkflowEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "agent_log";

    /// <summary>The line; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public AgentLog? Log { get; init; }
}
