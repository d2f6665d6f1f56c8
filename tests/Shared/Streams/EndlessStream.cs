namespace AceData.Tests;

/// <summary>A stream that begins with a text and then repeats one without end, counting what was read of it.</summary>
internal sealed class EndlessStream(byte[] beginning, byte[] repeated) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        foreach (ref var item in buffer.Span)
        {
            item = BytesRead < beginning.Length ? beginning[BytesRead] : repeated[(BytesRead - beginning.Length) % repeated.Length];
            BytesRead++;
        }

        return new ValueTask<int>(buffer.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
