namespace AceData.Dify;

/// <summary>A file that was uploaded.</summary>
[DebuggerDisplay("Id = {Id}, MediaType = {MediaType}, Size = {Size}")]
public sealed record UploadedFile : ApiResponse
{
    /// <summary>The ID of the file, used by <see cref="InputFile.Uploaded(UploadedFile)"/>; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    [JsonPropertyName("name")]
    public string? FileName { get; init; }

    /// <summary>The size of the file in bytes; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>The extension of the file name, without a dot; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>extension</c>.</remarks>
    public string? Extension { get; init; }

    /// <summary>The media type of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>mime_type</c>.</remarks>
    [JsonPropertyName("mime_type")]
    public string? MediaType { get; init; }

    /// <summary>The ID that the server gave the end user who uploaded the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_by</c>.</remarks>
    public string? CreatedBy { get; init; }

    /// <summary>The time when the file was uploaded; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The URL of a preview; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>preview_url</c>.</remarks>
    public string? PreviewUrl { get; init; }
}
