namespace AceData.Dify;

/// <summary>A step of the agent, first when it begins and again as it goes on.</summary>
/// <remarks>On the wire: an event of type <c>agent_thought</c>.</remarks>
public sealed record AgentThoughtEvent : StreamEvent
{
    private readonly JsonValue? _toolLabels;

    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "agent_thought";

    /// <summary>The step; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its place, from 1; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>position</c>.</remarks>
    public long? Position { get; init; }

    /// <summary>What the model thought; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>thought</c>.</remarks>
    public string? Thought { get; init; }

    /// <summary>What the tools gave back; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>observation</c>.</remarks>
    public string? Observation { get; init; }

    /// <summary>The tools it uses, parted by semicolons; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool</c>.</remarks>
    public string? Tool { get; init; }

    /// <summary>The names of the tools for people, by tool and language, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_labels</c>.</remarks>
    public JsonElement? ToolLabels
    {
        get => _toolLabels?.Element;
        init => _toolLabels = JsonValue.From(value);
    }

    /// <summary>What the tools are given, as JSON text; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_input</c>.</remarks>
    public string? ToolInput { get; init; }

    /// <summary>The files the step brought; empty for none.</summary>
    /// <remarks>On the wire: <c>message_files</c>.</remarks>
    public IReadOnlyList<string> MessageFiles { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;
}
