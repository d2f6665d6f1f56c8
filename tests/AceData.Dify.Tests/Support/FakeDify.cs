using System.Net.Http.Headers;

namespace AceData.Dify.Tests;

/// <summary>A Dify that is a function: remembers what it was asked and answers what it was told.</summary>
internal sealed class FakeDify(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Key = "app-made-up-for-tests";

    public List<SentRequest> Requests { get; } = [];

    public SentRequest Sent => Requests[^1];

    public static FakeDify Answering(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        new(_ => Response(body, status, mediaType));

    public static HttpResponseMessage Response(string body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json") =>
        Response(Encoding.UTF8.GetBytes(body), status, mediaType);

    public static HttpResponseMessage Response(byte[] body, HttpStatusCode status = HttpStatusCode.OK, string mediaType = "application/json", int split = int.MaxValue)
    {
        HttpResponseMessage response = new(status) { Content = new StreamContent(new SplitStream(body, split)) };
        response.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return response;
    }

    public DifyChatClient Client(Action<DifyChatClientOptions>? configure = null)
    {
        DifyChatClientOptions options = new()
        {
            ApiToken = Key,
            BaseAddress = new Uri("https://dify.test/v1"),
            User = "ada",
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
        };
        configure?.Invoke(options);
        return new DifyChatClient(options, new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(await SentRequest.FromAsync(request, cancellationToken));
        return answer(request);
    }
}
