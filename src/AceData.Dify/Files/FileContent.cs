using System.Net.Http.Headers;

namespace AceData.Dify;

/// <summary>The bytes of a file on their way into a request, a buffer at a time.</summary>
internal sealed class FileContent : HttpContent
{
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
        try
        {
            await StreamCopy.CopyAsync(source, target, _progress, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _file.Close(source);
        }
    }
}
