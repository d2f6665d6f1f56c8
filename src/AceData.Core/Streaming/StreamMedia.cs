using System.Buffers;
using System.Net.Http.Headers;

namespace AceData;

/// <summary>What kind of body answers a stream request, and how an unfinished one is left.</summary>
internal static class StreamMedia
{
    // Together one megabyte: of a body that has more than that ready the platform does not wait for the rest either.
    private const int ReadSize = 16 * 1024;
    private const int MaxReadyReads = 64;

    public static bool IsJson(HttpResponseMessage response) =>
        TypeOf(response) is { } type
        && (type.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase))
        && !IsStream(response);

    public static bool IsStream(HttpResponseMessage response) => Known(TypeOf(response)) is not null;

    /// <summary>The format that came; the one asked for when the answer does not say.</summary>
    public static StreamFormat FormatOf(HttpResponseMessage response, string accept) =>
        Known(TypeOf(response)) ?? Known(accept) ?? StreamFormat.ServerSentEvents;

    /// <summary>Finds out by its first bytes whether a response is a stream although its media type says something else, and labels it as what it is.</summary>
    /// <remarks>A page is never a stream.</remarks>
    public static async ValueTask<bool> TryRelabelAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (response.Content is not { } content || content.Headers.ContentEncoding.Count > 0
            || TypeOf(response)?.Contains("html", StringComparison.OrdinalIgnoreCase) == true)
        {
            return false;
        }

        var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using PooledBuffer first = new();
        StreamFormat? format;
        for (var isAll = false; !StreamSniffer.TryTell(first.Span, isAll, out format);)
        {
            var read = await stream.ReadAsync(first.GetMemory(StreamSniffer.MaxBytes)[..StreamSniffer.MaxBytes], cancellationToken).ConfigureAwait(false);
            first.Advance(read);
            isAll = read == 0 || first.Length >= StreamSniffer.MaxBytes;
        }

        PeekedContent peeked = new(content, first.Span.ToArray(), stream);
        response.Content = peeked;
        if (format is { } known)
        {
            peeked.Headers.ContentType = new MediaTypeHeaderValue(known == StreamFormat.NdJson ? MediaTypes.NdJson : MediaTypes.ServerSentEvents);
        }

        return format is not null;
    }

    /// <summary>Closes the connection under a stream that is not at its end, at once.</summary>
    /// <remarks>
    /// Disposing alone would let the platform wait for the rest, to use the connection again. A read that is cancelled while it waits closes it.
    /// </remarks>
    public static async ValueTask CutAsync(Stream stream)
    {
        var scratch = ArrayPool<byte>.Shared.Rent(ReadSize);
        using CancellationTokenSource abort = new();
        try
        {
            for (var reads = 0; reads < MaxReadyReads; reads++)
            {
                var read = stream.ReadAsync(scratch.AsMemory(), abort.Token);
                if (!read.IsCompleted)
                {
                    abort.Cancel();
                }

                if (await read.ConfigureAwait(false) == 0)
                {
                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException || ConnectionFailure.IsInBody(exception))
        {
            // Closed, as wanted.
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scratch);
        }
    }

    private static string? TypeOf(HttpResponseMessage response) => response.Content?.Headers.ContentType?.MediaType;

    private static StreamFormat? Known(string? mediaType)
    {
        if (mediaType is null)
        {
            return null;
        }

        if (mediaType.Equals(MediaTypes.ServerSentEvents, StringComparison.OrdinalIgnoreCase))
        {
            return StreamFormat.ServerSentEvents;
        }

        return mediaType.Contains("ndjson", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("jsonl", StringComparison.OrdinalIgnoreCase)
            || mediaType.Contains("stream+json", StringComparison.OrdinalIgnoreCase)
            ? StreamFormat.NdJson
            : null;
    }
}
