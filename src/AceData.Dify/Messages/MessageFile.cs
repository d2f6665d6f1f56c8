namespace AceData.Dify;

/// <summary>A file of a message.</summary>
/// <remarks>On the wire: <c>message_files</c>, and <c>files</c> at the end of a stream.</remarks>
[DebuggerDisplay("Id = {Id}, MediaType = {MediaType}, Size = {Size}")]
public sealed record MessageFile : ApiRecord
{
    /// <summary>The ID of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>The type of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public FileType? Type { get; init; }

    /// <summary>The URL of the file, valid for some minutes; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string? Url { get; init; }

    /// <summary>The side that provided the file: <c>user</c> or <c>assistant</c>; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>belongs_to</c>.</remarks>
    public string? BelongsTo { get; init; }

    /// <summary>The name of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>filename</c>.</remarks>
    [JsonPropertyName("filename")]
    public string? FileName { get; init; }

    /// <summary>The media type of the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>mime_type</c>.</remarks>
    [JsonPropertyName("mime_type")]
    public string? MediaType { get; init; }

    /// <summary>The size of the file in bytes; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>The way the app got the file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>transfer_method</c>.</remarks>
    public TransferMethod? TransferMethod { get; init; }

    /// <summary>The ID of the uploaded file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>upload_file_id</c>.</remarks>
    public string? UploadFileId { get; init; }
}
