namespace AceData;

/// <summary>Bytes that have been read, and then the stream they were read from.</summary>
internal sealed class PeekedStream(byte[] first, Stream rest) : ReadOnlyStream
{
    private int _position;

    protected override ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_position == first.Length)
        {
            return rest.ReadAsync(buffer, cancellationToken);
        }

        var length = Math.Min(buffer.Length, first.Length - _position);
        first.AsMemory(_position, length).CopyTo(buffer);
        _position += length;
        return new ValueTask<int>(length);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
