using System.Buffers;

namespace AceData;

/// <summary>Bytes that are written or read piece by piece, in a pooled array that is given back on dispose. Can be used again after that.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 4096;
    private const int FirstWrittenSize = 512;
    private const int LargestArray = 0x7FFFFFC7;

    // The pool rounds up to the next power of two, and keeps what it was given: too much to keep of the largest bodies.
    private const int LargestPooled = 16 * 1024 * 1024;

    private byte[] _buffer = [];

    public int Length { get; private set; }

    public bool IsEmpty => Length == 0;

    public ReadOnlySpan<byte> Span => _buffer.AsSpan(0, Length);

    /// <summary>Moves bytes into a larger or smaller array of the pool, and gives back the one they were in.</summary>
    public static byte[] Move(byte[] buffer, int start, int length, int size)
    {
        var other = size > LargestPooled ? NewArray(size) : ArrayPool<byte>.Shared.Rent(size);
        buffer.AsSpan(start, length).CopyTo(other);
        Return(buffer);
        return other;
    }

    public static void Return(byte[] buffer)
    {
        if (buffer.Length is > 0 and <= LargestPooled)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(GetSpan(bytes.Length));
        Length += bytes.Length;
    }

    public void Advance(int count) => Length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(Length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(Math.Max(sizeHint, 1));
        return _buffer.AsSpan(Length);
    }

    /// <summary>Reads until the end of the stream or until <paramref name="maxBytes"/> are in.</summary>
    /// <returns><see langword="false"/> when there was more than <paramref name="maxBytes"/>.</returns>
    public async ValueTask<bool> ReadFromAsync(Stream stream, int maxBytes, long? expectedBytes, CancellationToken cancellationToken)
    {
        // One byte more than expected, so that the end is seen without growing.
        Grow((int)Math.Min(Math.Min(maxBytes + 1L, LargestArray), expectedBytes is > 0 ? expectedBytes.Value + 1 : FirstSize));
        while (true)
        {
            if (Length == _buffer.Length)
            {
                // Eightfold: all that was outgrown on the way to the largest body is less than a third of it.
                Grow((int)Math.Min(Math.Min(_buffer.Length * 8L, LargestArray), maxBytes + 1L));
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
        Return(buffer);
    }

    private static byte[] NewArray(int size) =>
#if NETSTANDARD2_0
        new byte[size];
#else
        GC.AllocateUninitializedArray<byte>(size);
#endif

    private void MakeRoom(int bytes)
    {
        if (_buffer.Length - Length < bytes)
        {
            Grow(Math.Max(Length + bytes, _buffer.Length == 0 ? FirstWrittenSize : (int)Math.Min(_buffer.Length * 2L, LargestArray)));
        }
    }

    private void Grow(int size) => _buffer = Move(_buffer, 0, Length, size);
}
