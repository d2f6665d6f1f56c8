using System.Net;

namespace AceData;

/// <summary>The body of a request, which knows whether any of it has been given away.</summary>
/// <remarks>As long as nobody took a byte, the service cannot have seen the request, whatever the failure is called.</remarks>
internal sealed class RequestContent(byte[] body) : ByteArrayContent(body), IWatchedContent
{
    private readonly byte[] _body = body;

    /// <summary>Whether the body was written out, to a connection or to a handler in between.</summary>
    public bool WasRead { get; private set; }

    public ReadOnlySpan<byte> Span => _body;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context);
    }

#if !NETSTANDARD2_0
    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stream);
        WasRead = true;
        return stream.WriteAsync(_body.AsMemory(), cancellationToken).AsTask();
    }
#endif
}
