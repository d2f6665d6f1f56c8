namespace AceData.Dify;

/// <summary>A variable that a chatflow keeps in a conversation.</summary>
public sealed record ConversationVariable : ApiRecord
{
    /// <summary>The variable; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name; empty when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What it holds; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>value_type</c>.</remarks>
    public VariableType? ValueType { get; init; }

    /// <summary>Its value; anything but text as JSON; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>value</c>.</remarks>
    public string? Value { get; init; }

    /// <summary>What it is for; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>When it was made; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it was last changed; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
