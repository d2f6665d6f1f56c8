namespace AceData.Aichat2;

/// <summary>A source that a response cites. The text refers to it as <c>[^acite:id]</c>.</summary>
/// <remarks>On the wire: <c>citation</c>. A later citation with the same ID replaces the earlier one.</remarks>
[DebuggerDisplay("Citation {Id,nq}")]
public sealed record Citation : ApiRecord
{
    /// <summary>The ID by which the text refers to the source.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The address of the source.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>The publisher; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>source</c>.</remarks>
    public string? Source { get; init; }

    /// <summary>The address of an icon; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>icon</c>.</remarks>
    public string? Icon { get; init; }

    /// <summary>An excerpt of the source; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>snippet</c>.</remarks>
    public string? Snippet { get; init; }

    /// <summary>The kind of source; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string? Type { get; init; }

    /// <summary>The media type; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }
}
