using System.Net.Http.Headers;

namespace AceData.Aichat2.Benchmarks;

/// <summary>A service without a network: every request is answered with a fresh stream of the same bytes.</summary>
internal sealed class CannedHandler(Func<Stream> open, string mediaType) : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response = new() { RequestMessage = request, Content = new StreamContent(open()) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return Task.FromResult(response);
    }
}
