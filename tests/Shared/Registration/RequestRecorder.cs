namespace AceData.Tests;

/// <summary>Gives every request the same good response, and keeps where the last went and with what token.</summary>
internal sealed class RequestRecorder(string body) : HttpMessageHandler
{
    public string? Address { get; private set; }

    public string? Token { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Address = request.RequestUri!.AbsoluteUri;
        Token = request.Headers.Authorization?.Parameter ?? request.Headers.GetValues("x-api-key").Single();
        return Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, "application/json") });
    }
}
