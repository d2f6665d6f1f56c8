namespace Network.Tests;

/// <summary>A handler of the caller's in which the call is canceled before anything is sent.</summary>
internal sealed class CancelingHandler(CancellationTokenSource cancel) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await cancel.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        throw new InvalidOperationException("The call's token is not the caller's.");
    }
}
