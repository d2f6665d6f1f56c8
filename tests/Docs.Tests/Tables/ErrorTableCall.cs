using AceData;
using RichardSzalay.MockHttp;

namespace Docs.Tests;

/// <summary>One call of one client, tried against a service that fails once and then works.</summary>
/// <param name="Name">What it is called in the test's messages.</param>
/// <param name="GoodBody">What the service answers when it works.</param>
/// <param name="Send">Makes a client and calls.</param>
internal sealed record ErrorTableCall(string Name, string GoodBody, Func<HttpClient, RetryOptions, Task> Send)
{
    /// <returns>What was thrown; <see langword="null"/> when the call came through.</returns>
    public async Task<AceDataException?> FailAsync(HttpStatusCode status, string body, int maxRetries)
    {
        using MockHttpMessageHandler handler = new();
        handler.Expect("*").Respond(status, body.StartsWith('{') ? "application/json" : "text/html", body);
        handler.Expect("*").Respond(_ => new HttpResponseMessage(HttpStatusCode.OK) { Content = Good() });
        using var http = handler.ToHttpClient();
        try
        {
            await Send(http, new RetryOptions { MaxRetries = maxRetries, BaseDelay = TimeSpan.Zero });
            handler.VerifyNoOutstandingExpectation();
            return null;
        }
        catch (AceDataException exception)
        {
            Assert.Equal(1, exception.Attempts);
            return exception;
        }
    }

    private StringContent Good() =>
        new(GoodBody, new System.Net.Http.Headers.MediaTypeHeaderValue(GoodBody.StartsWith("data:", StringComparison.Ordinal) ? "text/event-stream" : "application/json"));
}
