using System.Buffers;

namespace AceData;

/// <summary>Bytes of a body, in a buffer that is given back when this is disposed.</summary>
internal sealed class PooledBody : IDisposable
{
    private const int FirstSize = 4096;
    private const int LargestArray = 0x7FFFFFC7;

    private byte[] _buffer = [];

    public int Length { get; private set; }

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    /// <summary>Reads until the end or until <paramref name="maxBytes"/> are in.</summary>
    /// <returns><see langword="false"/> when there was more than <paramref name="maxBytes"/>.</returns>
    public async ValueTask<bool> FillAsync(Stream stream, int maxBytes, long? expectedBytes, CancellationToken cancellationToken)
    {
        // One byte more than expected, so that the end is seen without growing.
        Grow((int)Math.Min(maxBytes, expectedBytes is > 0 and < FirstSize * 16 ? expectedBytes.Value + 1 : FirstSize));
        var largest = maxBytes + 1L;
        while (true)
        {
            if (Length == _buffer.Length)
            {
                Grow((int)Math.Min(Math.Min(_buffer.Length * 2L, LargestArray), largest));
            }

            var read = await stream.ReadAsync(_buffer.AsMemory(Length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                return true;
            }

            Length += read;
            if (Length > maxBytes)
            {
                Length = maxBytes;
                return false;
            }
        }
    }

    public void Dispose()
    {
        var buffer = _buffer;
        _buffer = [];
        Length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Grow(int size)
    {
        var larger = ArrayPool<byte>.Shared.Rent(size);
        Span.CopyTo(larger);
        if (_buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_buffer);
        }

        _buffer = larger;
    }
}
