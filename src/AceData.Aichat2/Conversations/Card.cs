using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>An image, video, sound or link to show as a card.</summary>
/// <remarks>On the wire: <c>card</c>.</remarks>
public sealed record Card : ApiRecord
{
    /// <summary>What it is, such as <c>image</c>.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string Type { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where it is.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Where a small picture of it is; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>thumbnail</c>.</remarks>
    public string? Thumbnail { get; init; }

    /// <summary>How long it plays, in seconds; <see langword="null"/> when it does not, or not said.</summary>
    /// <remarks>On the wire: <c>duration</c>.</remarks>
    [JsonConverter(typeof(SecondsConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>Its description in words; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>alt</c>.</remarks>
    public string? Alt { get; init; }
}
