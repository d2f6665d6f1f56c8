namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyFiles"/>.</summary>
internal sealed class FileOperations(DifyInvoker invoker) : IDifyFiles
{
    public Task<UploadedFile> UploadAsync(
        FileSource file,
        UploadOptions? upload = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        file.CheckSize(upload?.MaxBytes(FileKinds.TypeOf(FileKinds.ExtensionOf(file.FileName), file.MediaType)), "file_too_large");
        return invoker.UploadAsync(
            "upload file", "files/upload", file, file.MediaType, upload?.Progress, DifyJson.Default.UploadedFile, options, cancellationToken);
    }

    public Task<FileDownload> DownloadAsync(
        string fileId,
        FileDisposition disposition = FileDisposition.Inline,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"files/{RequestPath.Part(fileId, nameof(fileId))}/preview")
            .With("as_attachment", disposition == FileDisposition.Attachment ? "true" : null).With("user", invoker.User);
        return invoker.DownloadAsync("download file", path, body: null, options, cancellationToken);
    }
}
