namespace AceData.Dify;

/// <summary>A step of an agent on the way to the answer.</summary>
/// <remarks>On the wire: <c>agent_thoughts</c>.</remarks>
[DebuggerDisplay("Id = {Id}, Position = {Position}, Tool = {Tool}")]
public sealed record AgentThought : ApiRecord
{
    private readonly JsonValue? _toolLabels;

    /// <summary>The ID of the step; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the message; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The position of the step, starting at 1; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>position</c>.</remarks>
    public long? Position { get; init; }

    /// <summary>The thought of the model; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>thought</c>.</remarks>
    public string? Thought { get; init; }

    /// <summary>The names of the tools used, separated by semicolons; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>tool</c>.</remarks>
    public string? Tool { get; init; }

    /// <summary>The display names of the tools, by tool and language, in JSON; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>tool_labels</c>.</remarks>
    public JsonElement? ToolLabels
    {
        get => _toolLabels?.Element;
        init => _toolLabels = JsonValue.From(value);
    }

    /// <summary>The input of the tools, as JSON text; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>tool_input</c>.</remarks>
    public string? ToolInput { get; init; }

    /// <summary>The output of the tools; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>observation</c>.</remarks>
    public string? Observation { get; init; }

    /// <summary>The IDs of the files that the step produced; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<string> Files { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The time when the step was created; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
