using System.Net;
using System.Net.Http.Headers;

namespace AceData;

/// <summary>A body that has arrived whole, with the headers it arrived under.</summary>
internal sealed class BufferedContent(PooledBuffer body, HttpContentHeaders arrivedHeaders) : HttpContent
{
    public ReadOnlySpan<byte> Span => body.Span;

    public HttpContentHeaders ArrivedHeaders => arrivedHeaders;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return stream.WriteAsync(body.Span.ToArray(), 0, body.Length);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            body.Dispose();
        }

        base.Dispose(disposing);
    }
}
