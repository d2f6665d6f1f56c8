namespace AceData.Dify;

/// <summary>Files for questions, and files of answers.</summary>
public interface IDifyFiles
{
    /// <summary>Uploads a file to use in a question, reading it while it is sent.</summary>
    /// <param name="file">The file.</param>
    /// <param name="upload">Progress and limits; <see langword="null"/> for neither.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The upload: give it to <see cref="InputFile.Uploaded(UploadedFile)"/>.</returns>
    /// <remarks>On the wire: <c>POST /files/upload</c>, as <c>multipart/form-data</c>. A file larger than known limits is a <see cref="PayloadTooLargeException"/> before anything is sent.</remarks>
    Task<UploadedFile> UploadAsync(FileSource file, UploadOptions? upload = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Opens an uploaded file, as soon as a message has used it.</summary>
    /// <param name="fileId">The upload.</param>
    /// <param name="asAttachment">Whether the service names the file and calls it an attachment.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The file, to be read and disposed.</returns>
    /// <remarks>On the wire: <c>GET /files/{file_id}/preview</c>.</remarks>
    Task<FileDownload> DownloadAsync(string fileId, bool asAttachment = false, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
