namespace AceData.Dify;

/// <summary>Calls about files.</summary>
internal sealed class FileOperations(DifyInvoker connection) : IDifyFiles
{
    public Task<UploadedFile> UploadAsync(FileSource file, UploadOptions? upload = null, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.CheckSize(upload?.MaxBytes(FileKinds.TypeOf(FileKinds.ExtensionOf(file.Name), file.ContentType)), "file_too_large");
        return connection.UploadAsync("upload file", "files/upload", file, file.ContentType, upload?.Progress, DifyJson.Default.UploadedFile, options, cancellationToken);
    }

    public Task<FileDownload> DownloadAsync(string fileId, bool asAttachment = false, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"files/{RequestPath.Part(fileId, nameof(fileId))}/preview")
            .With("as_attachment", asAttachment ? "true" : null).With("user", connection.User);
        return connection.DownloadAsync("download file", path, body: null, options, cancellationToken);
    }
}
