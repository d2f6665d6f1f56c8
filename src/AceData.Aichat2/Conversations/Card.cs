namespace AceData.Aichat2;

/// <summary>An image, video, sound or link to show as a card.</summary>
/// <remarks>On the wire: <c>card</c>.</remarks>
[DebuggerDisplay("Card {Type,nq}, {MediaType,nq}")]
public sealed record Card : ApiRecord
{
    /// <summary>The kind of card, such as <c>image</c>.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string Type { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The address.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>The address of a small picture; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>thumbnail</c>.</remarks>
    public string? Thumbnail { get; init; }

    /// <summary>The playing time; <see langword="null"/> when there is none, or the service does not say.</summary>
    /// <remarks>On the wire: <c>duration</c>, in seconds.</remarks>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>The media type; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>A description in words; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>alt</c>.</remarks>
    public string? Alt { get; init; }
}
