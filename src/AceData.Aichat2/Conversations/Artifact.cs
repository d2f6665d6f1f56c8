using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A file the run made.</summary>
/// <remarks>On the wire: <c>artifact</c>.</remarks>
public sealed record Artifact : ApiRecord
{
    /// <summary>What it is, such as <c>file</c>.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string Type { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where it is.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>Its size in bytes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }
}
