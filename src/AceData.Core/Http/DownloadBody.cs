namespace AceData;

/// <summary>The bytes of an open answer: every failure typed, silence watched, the connection let go when disposed.</summary>
internal sealed class DownloadBody(ApiCall call, HttpResponseMessage response, Stream inner, CallTimeout scope, ExceptionFactory errors) : Stream
{
    public HttpResponseMessage Response => response;

    public ResponseMetadata Metadata { get; } = new(response, response.Content.Headers, call.Attempts);

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
            throw errors.FromNetwork(call, exception, mayHaveBeenSent: true, "inside the answer");
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
            scope.Dispose();
            call.ReleasePermit();
        }

        base.Dispose(disposing);
    }

    private async ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        using var either = cancellationToken.CanBeCanceled && cancellationToken != scope.Token
            ? CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, scope.Token)
            : null;
        scope.BeginWait();
        try
        {
            return await inner.ReadAsync(buffer, either?.Token ?? scope.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw scope.Translate(exception, details => details with { Attempts = call.Attempts });
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception))
        {
            throw errors.FromNetwork(call, exception, mayHaveBeenSent: true, "inside the answer");
        }
        finally
        {
            scope.EndWait();
        }
    }
}
