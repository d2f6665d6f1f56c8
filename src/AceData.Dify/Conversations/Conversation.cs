namespace AceData.Dify;

/// <summary>A conversation of a user with an app.</summary>
[DebuggerDisplay("Id = {Id}, Status = {Status}, Inputs = {Inputs.Count}")]
public sealed record Conversation : ApiRecord
{
    /// <summary>The ID of the conversation; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the conversation; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>The values of the input variables with which the conversation started; empty for none.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public IReadOnlyDictionary<string, JsonElement> Inputs { get; init => field = EquatableDictionary<JsonElement>.From(value); } = EquatableDictionary<JsonElement>.Empty;

    /// <summary>The status, such as <c>normal</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>The text with which the app opened the conversation; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>introduction</c>.</remarks>
    public string? Introduction { get; init; }

    /// <summary>The time when the conversation started; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The time when the conversation was last updated; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>updated_at</c>.</remarks>
    public DateTimeOffset? UpdatedAt { get; init; }
}
