using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A file that was uploaded.</summary>
public sealed record UploadedFile : ApiResponse
{
    /// <summary>The file: use it with <see cref="InputFile.Uploaded(UploadedFile)"/>; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    [JsonPropertyName("name")]
    public string? FileName { get; init; }

    /// <summary>Its size in bytes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>The extension of its name, without a dot; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>extension</c>.</remarks>
    public string? Extension { get; init; }

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mime_type</c>.</remarks>
    [JsonPropertyName("mime_type")]
    public string? MediaType { get; init; }

    /// <summary>The end user who uploaded it; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_by</c>.</remarks>
    public string? CreatedBy { get; init; }

    /// <summary>When it was uploaded; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>Where it can be looked at; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>preview_url</c>.</remarks>
    public string? PreviewUrl { get; init; }
}
