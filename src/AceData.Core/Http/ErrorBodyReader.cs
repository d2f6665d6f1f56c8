namespace AceData;

/// <summary>Reads the body of an error, up to a size and for a time: an error must not cost more than an answer.</summary>
internal static class ErrorBodyReader
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    /// <returns>What could be read; the rest is not worth failing twice.</returns>
    public static async ValueTask<PooledBody> ReadAsync(HttpResponseMessage response, ClientSettings settings, CancellationToken cancellationToken)
    {
        PooledBody body = new();
        if (response.Content is null)
        {
            return body;
        }

        using CallTimeout scope = new(settings.Time, Limit, cancellationToken);
        try
        {
            var stream = await response.Content.ReadAsStreamAsync(scope.Token).ConfigureAwait(false);
            await body.FillAsync(stream, settings.MaxErrorBodyBytes, response.Content.Headers.ContentLength, scope.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (ConnectionFailure.IsInBody(exception) || IsOwnLimit(exception, cancellationToken))
        {
            // The status is known, and whatever of the body has arrived is kept.
        }
        catch
        {
            body.Dispose();
            throw;
        }

        return body;
    }

    private static bool IsOwnLimit(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && !cancellationToken.IsCancellationRequested;
}
