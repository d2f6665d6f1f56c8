namespace AceData.Dify;

/// <summary>A file that is coming in. Dispose it: until then it holds a connection.</summary>
public sealed class FileDownload : IDisposable, IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    /// <summary>Makes a download by hand, for tests of code that reads one.</summary>
    /// <param name="content">The bytes.</param>
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

    /// <summary>The bytes as they come. Reading fails as calls fail, with an <see cref="AceDataException"/>.</summary>
    /// <remarks>Read it asynchronously: <see cref="ApiClientOptions.StreamIdleTimeout"/> and cancellation end no read that blocks.</remarks>
    public Stream Content { get; }

    /// <summary>The media type; <see langword="null"/> when not said.</summary>
    public string? MediaType { get; init; }

    /// <summary>The size in bytes; <see langword="null"/> when not said.</summary>
    public long? Length { get; init; }

    /// <summary>The name; <see langword="null"/> when not said, as for previews.</summary>
    public string? FileName { get; init; }

    /// <summary>Status, headers and attempts of the call.</summary>
    public ResponseMetadata Metadata { get; init; } = ResponseMetadata.None;

    /// <summary>Writes the file into a stream.</summary>
    /// <param name="target">Where to.</param>
    /// <param name="progress">Told how many bytes are written so far; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="AceDataException">The connection was cut, or was silent for too long.</exception>
    public async Task CopyToAsync(Stream target, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        var buffer = System.Buffers.ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var written = 0L;
            int read;
            while ((read = await Content.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false)) > 0)
            {
#if NETSTANDARD2_0
                await target.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
#else
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
#endif
                written += read;
                progress?.Report(written);
            }
        }
        finally
        {
            System.Buffers.ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Reads the whole file into memory.</summary>
    /// <param name="cancellationToken">Stops.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="AceDataException">The connection was cut, or was silent for too long.</exception>
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
