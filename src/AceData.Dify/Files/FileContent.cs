using System.Buffers;
using System.Net.Http.Headers;

namespace AceData.Dify;

/// <summary>The bytes of a file on their way into a request, a buffer at a time.</summary>
internal sealed class FileContent : HttpContent
{
    private const int BufferSize = 64 * 1024;

    private readonly FileSource _file;
    private readonly IProgress<long>? _progress;

    public FileContent(FileSource file, string mediaType, IProgress<long>? progress)
    {
        _file = file;
        _progress = progress;
        Headers.ContentType = MediaTypeHeaderValue.TryParse(mediaType, out var type) ? type : new MediaTypeHeaderValue(FileKinds.Unknown);
    }

    public string FileName => _file.FileName;

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        CopyAsync(stream, cancellationToken);
#endif

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => CopyAsync(stream, CancellationToken.None);

    protected override bool TryComputeLength(out long length)
    {
        length = _file.Length ?? 0;
        return _file.Length is not null;
    }

    private async Task CopyAsync(Stream target, CancellationToken cancellationToken)
    {
        var source = _file.Open();
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var sent = 0L;
            int read;
            while ((read = await source.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false)) > 0)
            {
#if NETSTANDARD2_0
                await target.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
#else
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
#endif
                sent += read;
                _progress?.Report(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            _file.Close(source);
        }
    }
}
