namespace AceData;

/// <summary>The bytes of an open answer: every failure typed, silence watched, the connection let go when disposed.</summary>
internal sealed class DownloadBody(ApiCall call, HttpResponseMessage response, Stream inner, CallTimeout scope, ExceptionFactory errors) : ReadOnlyStream
{
    public HttpResponseMessage Response => response;

    public ResponseMetadata Metadata { get; } = new(response, response.Content.Headers, call.Attempts);

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

    protected override async ValueTask<int> ReadCoreAsync(Memory<byte> buffer, CancellationToken cancellationToken)
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
