namespace AceData;

/// <summary>The bytes of an open response: every failure typed, silence watched, the connection released on dispose.</summary>
internal sealed class DownloadBody(CallContext context, HttpResponseMessage response, Stream inner) : ReadOnlyStream
{
    public HttpResponseMessage Response => response;

    public ResponseMetadata Metadata { get; } = new(response, context.Attempts);

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

    protected override async ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
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
