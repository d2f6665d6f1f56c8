namespace AceData.Tests;

/// <summary>A stream that gives what the test has fed and then waits, for the next piece or for the end of the call.</summary>
internal sealed class OpenEndedStream : TestStream
{
    private readonly Queue<byte[]> _pieces = new();
    private TaskCompletionSource _fed = new(TaskCreationOptions.RunContinuationsAsynchronously);

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
}
