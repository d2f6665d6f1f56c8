using System.Net.Http.Headers;

namespace AceData;

/// <summary>The JSON body of a request, which knows whether any of it has been given away.</summary>
/// <remarks>As long as nobody took a byte, the service cannot have seen the request, whatever the failure is called.</remarks>
internal sealed class RequestContent : ByteArrayContent, IWatchedContent
{
    private static readonly MediaTypeHeaderValue JsonType = new(MediaTypes.Json);

    private readonly byte[] _body;

    public RequestContent(byte[] body)
        : base(body)
    {
        _body = body;
        Headers.ContentType = JsonType;
    }

    /// <summary>Whether the body was written out, to a connection or to a handler in between.</summary>
    public bool WasRead { get; private set; }

    public ReadOnlySpan<byte> Span => _body;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        WasRead = true;
        return base.SerializeToStreamAsync(stream, context);
    }
}
