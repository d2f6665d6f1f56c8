namespace AceData.Aichat2;

/// <summary>Changes a conversation; what is not set stays as it is.</summary>
public sealed record UpdateRequest : ApiRecord
{
    /// <summary>The conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public required string Id { get; init; }

    /// <summary>Its new title; <see langword="null"/> keeps the old one.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Its new history, in place of the whole old one; <see langword="null"/> keeps that, an empty list clears it.</summary>
    /// <remarks>On the wire: <c>messages</c>. The service checks it strictly.</remarks>
    public IReadOnlyList<Message>? Messages { get; init; }

    /// <exception cref="ArgumentException">There is nothing to change.</exception>
    internal void Check()
    {
        if (Title is null && Messages is null && AdditionalProperties.Count == 0)
        {
            throw new ArgumentException("An update needs a Title or Messages.", "request");
        }
    }
}
