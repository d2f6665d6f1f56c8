namespace Network.Tests;

/// <summary>A response stream that gives a beginning, then never another byte, and ignores cancellation, as .NET Framework's does and many a test double.</summary>
internal sealed class DeafStream(byte[] beginning) : Stream
{
    private readonly TaskCompletionSource<int> _never = new();
    private int _position;

    /// <summary>Whether the stream was disposed.</summary>
    public bool IsDisposed { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Math.Min(buffer.Length, beginning.Length - _position);
        if (read == 0)
        {
            return new ValueTask<int>(_never.Task);
        }

        beginning.AsMemory(_position, read).CopyTo(buffer);
        _position += read;
        return new ValueTask<int>(read);
    }

    public override int Read(byte[] buffer, int offset, int count) => ReadAsync(buffer, offset, count, CancellationToken.None).GetAwaiter().GetResult();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        IsDisposed = true;
        base.Dispose(disposing);
    }
}
