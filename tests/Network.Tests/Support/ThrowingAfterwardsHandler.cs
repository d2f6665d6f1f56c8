namespace Network.Tests;

/// <summary>A handler of the caller's that fails once the answer is there, as one that checks answers does.</summary>
internal sealed class ThrowingAfterwardsHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await base.SendAsync(request, cancellationToken);
        throw new InvalidOperationException("The answer is not to this handler's liking.");
    }
}
