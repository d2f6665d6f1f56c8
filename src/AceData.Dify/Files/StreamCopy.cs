using System.Buffers;

namespace AceData.Dify;

/// <summary>Copies the content of files and reports how far it is.</summary>
internal static class StreamCopy
{
    private const int BufferSize = 64 * 1024;

    /// <param name="source">The stream to read to its end.</param>
    /// <param name="target">The stream to write to.</param>
    /// <param name="progress">Told the bytes copied so far after each write; <see langword="null"/> for nobody.</param>
    /// <param name="cancellationToken">A token to cancel the copy.</param>
    public static async Task CopyAsync(Stream source, Stream target, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            var copied = 0L;
            int read;
            while ((read = await source.ReadAsync(buffer.AsMemory(0, BufferSize), cancellationToken).ConfigureAwait(false)) > 0)
            {
#if NETSTANDARD2_0
                await target.WriteAsync(buffer, 0, read, cancellationToken).ConfigureAwait(false);
#else
                await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
#endif
                copied += read;
                progress?.Report(copied);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
