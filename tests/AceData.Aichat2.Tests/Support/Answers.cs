using System.Net.Http.Headers;

namespace AceData.Aichat2.Tests;

/// <summary>Clients whose service is a function, for tests of what is sent and read.</summary>
internal static class Answers
{
    public const string Token = "test-token-1234567890";

    public static ConversationsClient Client(Func<HttpRequestMessage, HttpResponseMessage> answer, Action<ConversationsClientOptions>? configure = null)
    {
        ConversationsClientOptions options = new()
        {
            ApiToken = Token,
            BaseAddress = new Uri("https://aichat2.test"),
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
        };
        configure?.Invoke(options);
        return new ConversationsClient(options, new HttpClient(new FunctionHandler(answer)) { Timeout = Timeout.InfiniteTimeSpan });
    }

    public static ConversationsClient Client(string body, string mediaType = "application/json", HttpStatusCode status = HttpStatusCode.OK) =>
        Client(_ => Response(System.Text.Encoding.UTF8.GetBytes(body), mediaType, status));

    public static HttpResponseMessage Response(byte[] body, string mediaType, HttpStatusCode status = HttpStatusCode.OK, params int[] pieces) =>
        Response(new PiecewiseStream(body, pieces), mediaType, status);

    public static HttpResponseMessage Response(Stream body, string mediaType, HttpStatusCode status = HttpStatusCode.OK)
    {
        HttpResponseMessage response = new(status) { Content = new StreamContent(body) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return response;
    }

    public static string BodyOf(HttpRequestMessage request)
    {
        using StreamReader reader = new(request.Content!.ReadAsStream());
        return reader.ReadToEnd();
    }

    public static async Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(ConversationsClient client)
    {
        List<StreamEvent> events = [];
        try
        {
            await foreach (var received in client.StreamAsync(new ChatRequest { Question = "q" }))
            {
                events.Add(received);
            }
        }
        catch (Exception exception)
        {
            return (events, exception);
        }

        return (events, null);
    }

    public static Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(byte[] bytes, string mediaType, params int[] pieces) =>
        ReadAsync(Client(_ => Response(bytes, mediaType, HttpStatusCode.OK, pieces)));

    private sealed class FunctionHandler(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(answer(request));
    }
}
