namespace AceData;

/// <summary>Calls that are answered with bytes, or with nothing worth reading.</summary>
internal sealed partial class ApiTransport
{
    /// <summary>Makes a call whose answer says nothing beyond its status.</summary>
    public async Task SendAsync(ApiCall call, CancellationToken cancellationToken)
    {
        using var scope = Begin(call, cancellationToken);
        using var response = await SendAsync(call, scope).ConfigureAwait(false);
    }

    /// <summary>Makes a call that is answered with a file; its bytes are read by whoever gets it, and only as fast as they read.</summary>
    public async Task<DownloadBody> OpenAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var scope = Begin(call, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await SendAsync(call, scope).ConfigureAwait(false);
            scope.StartIdleTimeout(_settings.StreamIdleTimeout);
            var stream = await OpenAsync(call, response, scope).ConfigureAwait(false);
            return new DownloadBody(call, response, stream, scope, _errors);
        }
        catch
        {
            response?.Dispose();
            scope.Dispose();
            call.ReleasePermit();
            throw;
        }
    }
}
