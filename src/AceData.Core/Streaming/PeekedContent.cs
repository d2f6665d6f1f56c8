namespace AceData;

/// <summary>A body whose first bytes have been read already, and are read again.</summary>
internal sealed class PeekedContent : HttpContent
{
    private readonly HttpContent _content;
    private readonly PeekedStream _stream;

    /// <param name="content">The body, whose headers stay.</param>
    /// <param name="first">The bytes that were read.</param>
    /// <param name="rest">The stream that brings all others.</param>
    public PeekedContent(HttpContent content, byte[] first, Stream rest)
    {
        _content = content;
        _stream = new PeekedStream(first, rest);
        foreach (var header in content.Headers)
        {
            Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
    }

    protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(_stream);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => _stream.CopyToAsync(stream);

    protected override bool TryComputeLength(out long length)
    {
        length = _content.Headers.ContentLength ?? 0;
        return _content.Headers.ContentLength is not null;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream.Dispose();
            _content.Dispose();
        }

        base.Dispose(disposing);
    }
}
