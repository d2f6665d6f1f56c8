namespace AceData.Aichat2;

/// <summary>A message of a conversation's history.</summary>
public sealed record Message : ApiRecord
{
    /// <summary>Who speaks.</summary>
    /// <remarks>On the wire: <c>role</c>.</remarks>
    public MessageRole Role { get; init; }

    /// <summary>What is said: text, or blocks with the tools used and the files shown.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public MessageContent Content { get; init => field = value ?? MessageContent.Empty; } = MessageContent.Empty;

    /// <summary>What the model thought; <see langword="null"/> when not kept.</summary>
    /// <remarks>On the wire: <c>thinking</c>.</remarks>
    public string? Thinking { get; init; }

    /// <summary>The sources cited, by id; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>citations</c>.</remarks>
    public IReadOnlyDictionary<string, Citation>? Citations { get; init; }
}
