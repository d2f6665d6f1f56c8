namespace AceData.Core.Tests;

/// <summary>A stream that writes down how large the buffers are that it is read into, and what it gave.</summary>
internal sealed class MeasuredStream(byte[] bytes) : MemoryStream(bytes)
{
    public List<int> Buffers { get; } = [];

    public List<int> Reads { get; } = [];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Buffers.Add(buffer.Length);
        var read = await base.ReadAsync(buffer, cancellationToken);
        Reads.Add(read);
        return read;
    }
}
