namespace AceData.Dify;

/// <summary>A variable that a chatflow keeps in a conversation.</summary>
[DebuggerDisplay("Id = {Id}, ValueType = {ValueType}")]
public sealed record ConversationVariable : ApiRecord
{
    /// <summary>The ID of the variable; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the variable; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The type of the value; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>value_type</c>.</remarks>
    public VariableType? ValueType { get; init; }

    /// <summary>The value, in JSON unless it is text; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>value</c>.</remarks>
    public string? Value { get; init; }

    /// <summary>The description of the variable; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>description</c>.</remarks>
    public string? Description { get; init; }

    /// <summary>The time when the variable was created; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time when the variable was last updated; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
