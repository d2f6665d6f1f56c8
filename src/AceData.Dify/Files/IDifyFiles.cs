namespace AceData.Dify;

/// <summary>The operations that upload files for questions, and download files of answers.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyFiles
{
    /// <summary>Uploads a file for use in a question. The file is read while it is sent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="upload">Progress and limits of the upload; <see langword="null"/> for neither.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The uploaded file. Pass it to <see cref="InputFile.Uploaded(UploadedFile)"/>.</returns>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="PayloadTooLargeException">The file exceeds a known limit; nothing was sent. Or the server rejected its size.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /files/upload</c>, as <c>multipart/form-data</c>.</remarks>
    Task<UploadedFile> UploadAsync(
        FileSource file,
        UploadOptions? upload = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Opens an uploaded file. The service offers it once a message has used it.</summary>
    /// <param name="fileId">The ID of the uploaded file.</param>
    /// <param name="disposition">Whether the service labels the file as an attachment and names it.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The file. Read and dispose it.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /files/{file_id}/preview</c>.</remarks>
    Task<FileDownload> DownloadAsync(
        string fileId,
        FileDisposition disposition = FileDisposition.Inline,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);
}
