namespace AceData.Tests;

/// <summary>A stream that begins with a text and then repeats one without end, counting what was read of it.</summary>
internal sealed class EndlessStream(byte[] beginning, byte[] repeated) : TestStream
{
    public long BytesRead { get; private set; }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        foreach (ref var item in buffer.Span)
        {
            item = BytesRead < beginning.Length ? beginning[BytesRead] : repeated[(BytesRead - beginning.Length) % repeated.Length];
            BytesRead++;
        }

        return new ValueTask<int>(buffer.Length);
    }
}
