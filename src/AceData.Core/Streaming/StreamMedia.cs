using System.Buffers;

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
