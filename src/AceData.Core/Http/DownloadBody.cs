namespace AceData;

/// <summary>The bytes of an open response: every failure typed, silence watched, the connection released on dispose.</summary>
internal sealed class DownloadBody(CallContext context, HttpResponseMessage response, Stream inner) : Stream
{
    public HttpResponseMessage Response => response;

    public ResponseMetadata Metadata { get; } = new(response, response.Content.Headers, context.Attempts);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

#if NETSTANDARD2_0
    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        await ReadCoreAsync(buffer.AsMemory(offset, count), cancellationToken).ConfigureAwait(false);
#else
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadCoreAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        ReadCoreAsync(buffer, cancellationToken);
#endif

    // Nothing can end a read that blocks: no time limit is kept here.
    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return inner.Read(buffer, offset, count);
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw ExceptionFactory.ConnectionFailed(context, exception, mayHaveBeenSent: true, "inside the response");
        }
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
            response.Dispose();
            context.Dispose();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var either = cancellationToken.CanBeCanceled && cancellationToken != context.Timeout.Token
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.Timeout.Token)
            : null;
        context.Timeout.BeginWait();
        try
        {
            return await inner.ReadAsync(buffer, either?.Token ?? context.Timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw context.Timeout.Translate(exception, context);
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw ExceptionFactory.ConnectionFailed(context, exception, mayHaveBeenSent: true, "inside the response");
        }
        finally
        {
            context.Timeout.EndWait();
        }
    }
}
