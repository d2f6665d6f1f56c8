namespace AceData.Dify;

/// <summary>A file that is being downloaded. It holds a connection until it is disposed.</summary>
[DebuggerDisplay("MediaType = {MediaType}, Length = {Length}")]
public sealed class FileDownload : IDisposable, IAsyncDisposable
{
    /// <summary>Initializes a download from a stream, for tests of code that reads downloads.</summary>
    /// <param name="content">The content of the file.</param>
    public FileDownload(Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
    }

    internal FileDownload(DownloadBody body)
    {
        Content = body;
        Metadata = body.Metadata;
        var headers = body.Response.Content.Headers;
        MediaType = headers.ContentType?.MediaType;
        Length = headers.ContentLength;
        FileName = (headers.ContentDisposition?.FileNameStar ?? headers.ContentDisposition?.FileName)?.Trim('"');
    }

    /// <summary>The content of the file, as it arrives. A read that fails throws an <see cref="AceDataException"/>.</summary>
    /// <remarks>Read it asynchronously: <see cref="ApiClientOptions.StreamIdleTimeout"/> and cancellation do not end a blocking read.</remarks>
    public Stream Content { get; }

    /// <summary>The media type of the file; <see langword="null"/> when the service does not send it.</summary>
    public string? MediaType { get; init; }

    /// <summary>The size of the file in bytes; <see langword="null"/> when the service does not send it.</summary>
    public long? Length { get; init; }

    /// <summary>The name of the file; <see langword="null"/> when the service does not send it, as for previews.</summary>
    public string? FileName { get; init; }

    /// <summary>The status, headers and attempts of the call.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;

    /// <summary>Copies the content to a stream.</summary>
    /// <param name="target">The stream to write to.</param>
    /// <param name="progress">Receives the number of bytes written so far; <see langword="null"/> for no reports.</param>
    /// <param name="cancellationToken">A token to cancel the download.</param>
    /// <returns>A task that completes when the whole content has been written.</returns>
    /// <exception cref="AceDataException">The connection was lost, or no data arrived for too long.</exception>
    public Task CopyToAsync(Stream target, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        return StreamCopy.CopyAsync(Content, target, progress, cancellationToken);
    }

    /// <summary>Reads the whole content into memory.</summary>
    /// <param name="cancellationToken">A token to cancel the download.</param>
    /// <returns>The content of the file.</returns>
    /// <exception cref="AceDataException">The connection was lost, or no data arrived for too long.</exception>
    public async Task<byte[]> ToArrayAsync(CancellationToken cancellationToken = default)
    {
        using MemoryStream bytes = new();
        await CopyToAsync(bytes, progress: null, cancellationToken).ConfigureAwait(false);
        return bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose() => Content.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
