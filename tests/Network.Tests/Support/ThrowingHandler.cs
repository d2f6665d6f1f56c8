namespace Network.Tests;

/// <summary>A handler of the caller's that fails before it sends anything, as an open circuit does.</summary>
internal sealed class ThrowingHandler(Func<Exception>? create = null) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw create?.Invoke() ?? new InvalidOperationException("The circuit is open.");
}
