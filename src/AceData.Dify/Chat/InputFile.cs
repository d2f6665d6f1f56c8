namespace AceData.Dify;

/// <summary>A file for an app, given by URL or by upload.</summary>
[DebuggerDisplay("{Type.Value,nq}, {TransferMethod.Value,nq}, UploadFileId = {UploadFileId}")]
public sealed record InputFile : ApiRecord
{
    /// <summary>The type of the file.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public required FileType Type { get; init; }

    /// <summary>The way the app gets the file.</summary>
    /// <remarks>On the wire: <c>transfer_method</c>.</remarks>
    public required TransferMethod TransferMethod { get; init; }

    /// <summary>The URL of the file; <see langword="null"/> for an upload.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string? Url { get; init; }

    /// <summary>The ID of the uploaded file; <see langword="null"/> for a URL.</summary>
    /// <remarks>On the wire: <c>upload_file_id</c>.</remarks>
    [JsonPropertyName("upload_file_id")]
    public string? UploadFileId { get; init; }

    /// <summary>Creates a file that the app fetches from a URL.</summary>
    /// <param name="type">The type of the file.</param>
    /// <param name="url">The URL of the file.</param>
    /// <returns>The file.</returns>
    public static InputFile FromUrl(FileType type, string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new InputFile { Type = type, TransferMethod = TransferMethod.RemoteUrl, Url = url };
    }

    /// <summary>Creates a file from an upload.</summary>
    /// <param name="type">The type of the file.</param>
    /// <param name="uploadFileId">The ID of the uploaded file: <see cref="UploadedFile.Id"/>.</param>
    /// <returns>The file.</returns>
    public static InputFile Uploaded(FileType type, string uploadFileId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uploadFileId);
        return new InputFile { Type = type, TransferMethod = TransferMethod.LocalFile, UploadFileId = uploadFileId };
    }

    /// <summary>Creates a file from an upload, and determines its type by its extension and media type.</summary>
    /// <param name="file">The uploaded file.</param>
    /// <returns>The file.</returns>
    public static InputFile Uploaded(UploadedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Uploaded(FileKinds.TypeOf(file.Extension ?? FileKinds.ExtensionOf(file.FileName), file.MediaType), file.Id);
    }
}
