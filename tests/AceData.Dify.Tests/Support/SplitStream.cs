namespace AceData.Dify.Tests;

/// <summary>Bytes that arrive in two pieces, or one by one when split at 0.</summary>
internal sealed class SplitStream(byte[] bytes, int split) : MemoryStream(bytes, writable: false)
{
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var wanted = split == 0 ? 1 : Position < split ? (int)Math.Min(buffer.Length, split - Position) : buffer.Length;
        return new ValueTask<int>(Read(buffer.Span[..Math.Min(wanted, buffer.Length)]));
    }
}
