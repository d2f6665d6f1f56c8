namespace Network.Tests;

/// <summary>A handler of the caller's that sends everything twice and keeps the second answer, as resilience handlers do after a failure.</summary>
internal sealed class RepeatingHandler() : DelegatingHandler(new SocketsHttpHandler())
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (await base.SendAsync(request, cancellationToken))
        {
            // The first answer is thrown away.
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
