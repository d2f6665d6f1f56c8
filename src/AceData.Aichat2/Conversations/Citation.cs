using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A source the answer cites; the text refers to it by <c>[^acite:id]</c>.</summary>
/// <remarks>On the wire: <c>citation</c>. The same id again replaces the earlier one.</remarks>
public sealed record Citation : ApiRecord
{
    /// <summary>The id the text uses.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where the source is.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its title; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Who publishes it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>source</c>.</remarks>
    public string? Source { get; init; }

    /// <summary>Where its icon is; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>icon</c>.</remarks>
    public string? Icon { get; init; }

    /// <summary>What it says; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>snippet</c>.</remarks>
    public string? Snippet { get; init; }

    /// <summary>What it is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string? Type { get; init; }

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }
}
