namespace AceData.Aichat2.Tests;

/// <summary>A stream that gives what the test has fed and then waits, for the next piece or for the end of the call.</summary>
internal sealed class OpenEndedStream : Stream
{
    private readonly Queue<byte[]> _pieces = new();
    private TaskCompletionSource _fed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public void Feed(byte[] piece)
    {
        lock (_pieces)
        {
            _pieces.Enqueue(piece);
            _fed.TrySetResult();
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            Task fed;
            lock (_pieces)
            {
                if (_pieces.TryDequeue(out var piece))
                {
                    // The pieces of these tests are smaller than any buffer the reader offers.
                    piece.CopyTo(buffer.Span);
                    return piece.Length;
                }

                _fed = _fed.Task.IsCompleted ? new(TaskCreationOptions.RunContinuationsAsynchronously) : _fed;
                fed = _fed.Task;
            }

            await fed.WaitAsync(cancellationToken);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
