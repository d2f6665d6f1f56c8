namespace AceData.Tests;

/// <summary>A stream that gives its bytes in pieces of the sizes asked for, the last size for all that is left.</summary>
internal sealed class PiecewiseStream(byte[] bytes, params int[] pieces) : TestStream
{
    private int _position;
    private int _piece;

    public override int Read(byte[] buffer, int offset, int count) => Next(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return new ValueTask<int>(Next(buffer.Span));
    }

    private int Next(Span<byte> buffer)
    {
        var size = pieces.Length == 0 ? int.MaxValue : pieces[Math.Min(_piece++, pieces.Length - 1)];
        var length = Math.Min(Math.Min(size, buffer.Length), bytes.Length - _position);
        bytes.AsSpan(_position, length).CopyTo(buffer);
        _position += length;
        return length;
    }
}
