using System.Text.Json;

namespace AceData.Dify;

/// <summary>One step of an agent on its way to the answer.</summary>
/// <remarks>On the wire: <c>agent_thoughts</c>.</remarks>
public sealed record AgentThought : ApiRecord
{
    private readonly JsonValue? _toolLabels;

    /// <summary>The step; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message it belongs to; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>Its place, from 1; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>position</c>.</remarks>
    public long? Position { get; init; }

    /// <summary>What the model thought; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>thought</c>.</remarks>
    public string? Thought { get; init; }

    /// <summary>The tools it used, parted by semicolons; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tool</c>.</remarks>
    public string? Tool { get; init; }

    /// <summary>The names of the tools for people, by tool and language, as they came; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tool_labels</c>.</remarks>
    public JsonElement? ToolLabels
    {
        get => _toolLabels?.Element;
        init => _toolLabels = JsonValue.From(value);
    }

    /// <summary>What the tools were given, as JSON text; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tool_input</c>.</remarks>
    public string? ToolInput { get; init; }

    /// <summary>What the tools gave back; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>observation</c>.</remarks>
    public string? Observation { get; init; }

    /// <summary>The files the step brought; empty for none.</summary>
    /// <remarks>On the wire: <c>files</c>.</remarks>
    public IReadOnlyList<string> Files { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>When it was made; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
