namespace AceData.Aichat2;

/// <summary>A request to change a conversation. What is not set stays unchanged.</summary>
[DebuggerDisplay("UpdateRequest {Id,nq}, {Messages?.Count} messages")]
public sealed record UpdateRequest : ApiRecord
{
    /// <summary>The ID of the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }

    /// <summary>The new title; <see langword="null"/> to keep the old one.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>The new history, which replaces the old one; <see langword="null"/> to keep the old one, an empty list to clear it.</summary>
    /// <remarks>On the wire: <c>messages</c>. The service validates it strictly.</remarks>
    public IReadOnlyList<Message>? Messages { get; init => field = value is null ? null : EquatableList<Message>.From(value); }

    /// <exception cref="ArgumentException">There is nothing to change.</exception>
    internal void Validate()
    {
        if (Title is null && Messages is null && AdditionalProperties.Count == 0)
        {
            throw new ArgumentException("An update needs a Title or Messages.", "request");
        }
    }
}
