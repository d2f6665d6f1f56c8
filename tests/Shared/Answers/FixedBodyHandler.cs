using System.Net.Http.Headers;

namespace AceData.Tests;

/// <summary>Answers every request with status 200 and one body, and counts them.</summary>
internal sealed class FixedBodyHandler(byte[] body, string contentType = "application/json", string? encoding = null) : HttpMessageHandler
{
    public int Requests { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        ByteArrayContent content = new(body) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        return Task.FromResult(new HttpResponseMessage { Content = content });
    }
}
