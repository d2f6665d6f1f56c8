using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A file of a message.</summary>
/// <remarks>On the wire: <c>message_files</c>, and <c>files</c> at the end of a stream.</remarks>
public sealed record MessageFile : ApiRecord
{
    /// <summary>The file; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>What kind of file it is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public FileType? Type { get; init; }

    /// <summary>Where it can be fetched, for some minutes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string? Url { get; init; }

    /// <summary>Whose file it is: <c>user</c> or <c>assistant</c>; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>belongs_to</c>.</remarks>
    public string? BelongsTo { get; init; }

    /// <summary>Its name; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>filename</c>.</remarks>
    [JsonPropertyName("filename")]
    public string? FileName { get; init; }

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mime_type</c>.</remarks>
    [JsonPropertyName("mime_type")]
    public string? MediaType { get; init; }

    /// <summary>Its size in bytes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>How it reached the app; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>transfer_method</c>.</remarks>
    public TransferMethod? TransferMethod { get; init; }

    /// <summary>The upload it came from; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>upload_file_id</c>.</remarks>
    public string? UploadFileId { get; init; }
}
