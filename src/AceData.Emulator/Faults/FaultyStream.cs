using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>A response body that does what a fault says once enough bytes have gone out.</summary>
internal sealed class FaultyStream(Stream inner, Fault fault, HttpContext context) : Stream
{
    private readonly CancellationToken _aborted = context.RequestAborted;
    private long _left = fault.Bytes;
    private bool _swallows = fault.Kind == FaultKind.CutAfterProcessing;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_swallows)
        {
            return;
        }

        var allowed = buffer[..(int)Math.Min(buffer.Length, _left)];
        await ForwardAsync(allowed, cancellationToken).ConfigureAwait(false);
        _left -= allowed.Length;
        if (_left == 0)
        {
            await StrikeAsync().ConfigureAwait(false);
        }
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_swallows)
        {
            return;
        }

        await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        if (_left == 0)
        {
            await StrikeAsync().ConfigureAwait(false);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private async ValueTask ForwardAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken)
    {
        if (!fault.OneByteWrites)
        {
            await inner.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
            return;
        }

        for (var index = 0; index < bytes.Length; index++)
        {
            await inner.WriteAsync(bytes.Slice(index, 1), cancellationToken).ConfigureAwait(false);
            await inner.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask StrikeAsync()
    {
        await inner.FlushAsync(_aborted).ConfigureAwait(false);
        switch (fault.Kind)
        {
            case FaultKind.StallAfterBytes:
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _aborted).ConfigureAwait(false);
                break;
            case FaultKind.Garbage:
                _swallows = true;
                await inner.WriteAsync(fault.Replacement, _aborted).ConfigureAwait(false);
                await inner.FlushAsync(_aborted).ConfigureAwait(false);
                break;
            default:
                await ConnectionEnd.CloseAfterSendingAsync(context).ConfigureAwait(false);
                throw new ResponseCutException();
        }
    }
}
