using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A file given to an app, by address or by upload.</summary>
public sealed record InputFile : ApiRecord
{
    /// <summary>What kind of file it is.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public required FileType Type { get; init; }

    /// <summary>How it reaches the app.</summary>
    /// <remarks>On the wire: <c>transfer_method</c>.</remarks>
    public required TransferMethod TransferMethod { get; init; }

    /// <summary>Where it is; <see langword="null"/> for an upload.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string? Url { get; init; }

    /// <summary>The upload; <see langword="null"/> for an address.</summary>
    /// <remarks>On the wire: <c>upload_file_id</c>.</remarks>
    [JsonPropertyName("upload_file_id")]
    public string? UploadFileId { get; init; }

    /// <summary>A file that the app fetches.</summary>
    /// <param name="type">What kind of file it is.</param>
    /// <param name="url">Where it is.</param>
    /// <returns>The file.</returns>
    public static InputFile FromUrl(FileType type, string url)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(url);
        return new InputFile { Type = type, TransferMethod = TransferMethod.RemoteUrl, Url = url };
    }

    /// <summary>A file that was uploaded.</summary>
    /// <param name="type">What kind of file it is.</param>
    /// <param name="uploadFileId">The upload: <see cref="UploadedFile.Id"/>.</param>
    /// <returns>The file.</returns>
    public static InputFile Uploaded(FileType type, string uploadFileId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(uploadFileId);
        return new InputFile { Type = type, TransferMethod = TransferMethod.LocalFile, UploadFileId = uploadFileId };
    }

    /// <summary>A file that was uploaded, of the kind that its extension and media type tell.</summary>
    /// <param name="file">The upload.</param>
    /// <returns>The file.</returns>
    public static InputFile Uploaded(UploadedFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Uploaded(FileKinds.TypeOf(file.Extension ?? FileKinds.ExtensionOf(file.FileName), file.MediaType), file.Id);
    }
}
