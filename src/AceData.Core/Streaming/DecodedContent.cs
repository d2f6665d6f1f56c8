using System.IO.Compression;

namespace AceData;

/// <summary>Opens the body of a response without the compression it came in.</summary>
/// <remarks>
/// The handlers of this package do not decompress: one that does asks for compression on every request, streams included. Where a handler of
/// the caller's did, the body no longer says that it was compressed.
/// </remarks>
internal static class DecodedContent
{
#if NETSTANDARD2_0
    /// <summary>What can be read here, as the <c>Accept-Encoding</c> of a request.</summary>
    public const string Accepted = "gzip";
#else
    /// <summary>What can be read here, as the <c>Accept-Encoding</c> of a request.</summary>
    public const string Accepted = "gzip, br";
#endif

    public static ValueTask<Stream> OpenAsync(HttpContent content, CancellationToken cancellationToken)
    {
        // Where the platform has the stream at hand, as it does behind its own connections, no state machine is needed.
        var opening = content.ReadAsStreamAsync(cancellationToken);
        return IsPlain(content) ? new ValueTask<Stream>(opening) : DecodeAsync(content, opening);
    }

    /// <summary>Whether the body is sent as it is, so that its length is the one the headers say.</summary>
    public static bool IsPlain(HttpContent content) => content.Headers.ContentEncoding.Count == 0;

    private static async ValueTask<Stream> DecodeAsync(HttpContent content, Task<Stream> opening)
    {
        // The encoding applied last stands last.
        var stream = await opening.ConfigureAwait(false);
        foreach (var encoding in content.Headers.ContentEncoding.Reverse())
        {
            stream = Decode(stream, encoding.ToUpperInvariant());
        }

        // As the platform does it: what the headers say now holds for the bytes that are read.
        content.Headers.ContentEncoding.Clear();
        content.Headers.ContentLength = null;
        return stream;
    }

    private static Stream Decode(Stream stream, string encoding) => encoding switch
    {
        "GZIP" or "X-GZIP" => new GZipStream(stream, CompressionMode.Decompress),
#if !NETSTANDARD2_0
        "BR" => new BrotliStream(stream, CompressionMode.Decompress),

        // Not asked for, because senders disagree what it is.
        "DEFLATE" => new ZLibStream(stream, CompressionMode.Decompress),
#endif
        "IDENTITY" => stream,
        _ => throw new InvalidDataException($"The body is encoded as {Log.Name(encoding)}, which was not asked for."),
    };
}
