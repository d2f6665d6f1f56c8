using System.Collections.Concurrent;

namespace AceData.Aichat2.Tests;

/// <summary>A service of answers in a row, the last one for every further request; remembers what it was asked.</summary>
internal sealed class ScriptedService(params Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    private readonly ConcurrentQueue<HttpRequestMessage> _requests = new();
    private readonly ConcurrentQueue<string> _tokens = new();
    private readonly ConcurrentQueue<string> _bodies = new();

    public IReadOnlyList<HttpRequestMessage> Requests => [.. _requests];

    public IReadOnlyList<string> Tokens => [.. _tokens];

    public IReadOnlyList<string> Bodies => [.. _bodies];

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Good(string body = """{"answer":"hello","id":"c-1","success":true}""") =>
        (_, _) => Task.FromResult(Response(200, body));

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Error(int status, string? retryAfter = null, string code = "some_code") => (_, _) =>
    {
        var response = Response(status, $$"""{"error":{"code":"{{code}}","message":"No."},"trace_id":"trace-1"}""");
        if (retryAfter is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", retryAfter);
        }

        return Task.FromResult(response);
    };

    public static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Failure(Exception exception) =>
        (_, _) => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>Never answers.</summary>
    public static async Task<HttpResponseMessage> Silence(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        throw new InvalidOperationException("Unreachable.");
    }

    public static HttpResponseMessage Response(int status, string body) => new((HttpStatusCode)status)
    {
        Content = new StringContent(body, Encoding.UTF8, "application/json"),
    };

    public ConversationsClient Client(Action<ConversationsClientOptions>? configure = null)
    {
        ConversationsClientOptions options = new()
        {
            ApiToken = Answers.Token,
            BaseAddress = new Uri("https://aichat2.test"),
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
        };
        configure?.Invoke(options);
        return new ConversationsClient(options, new HttpClient(this, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan });
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var number = _requests.Count;
        _requests.Enqueue(request);
        _tokens.Enqueue(request.Headers.Authorization?.Parameter ?? "");
        _bodies.Enqueue(request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken));
        return await answers[Math.Min(number, answers.Length - 1)](request, cancellationToken);
    }
}
