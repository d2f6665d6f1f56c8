namespace AceData.BedrockChat.Tests;

/// <summary>A service that is a function, and what was asked of it.</summary>
internal sealed class FakeService : HttpMessageHandler
{
    public const string Key = "test-key-1234567890";
    public const string ConversationId = "01JCXQ6A0P9T5A8R3M2K1J0G9F";
    public const string MessageId = "01JCXQ6C2R0V6B9S4N3M2K1H0G";

    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> _answer;

    public FakeService(Func<HttpRequestMessage, HttpResponseMessage> answer)
        : this((request, _) => Task.FromResult(answer(request)))
    {
    }

    public FakeService(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> answer) => _answer = answer;

    public List<string> Requests { get; } = [];

    public List<string> Bodies { get; } = [];

    public List<string?> Keys { get; } = [];

    public int Posts => Requests.Count(request => request.StartsWith("POST", StringComparison.Ordinal));

    public int Polls => Requests.Count - Posts;

    public static FakeService Always(HttpStatusCode status, string body) => new(_ => Json(status, body));

    public static HttpResponseMessage Json(HttpStatusCode status, string body) =>
        new(status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    public static HttpResponseMessage Posted() => Json(HttpStatusCode.OK, Transcript.Text("posted.json"));

    public static HttpResponseMessage Replied() => Json(HttpStatusCode.OK, Transcript.Text("message.json"));

    public static HttpResponseMessage NotReady() => Json(HttpStatusCode.NotFound, Transcript.Text("not-ready-new.json"));

    public BedrockChatClient Client(Action<BedrockChatClientOptions>? configure = null)
    {
        BedrockChatClientOptions options = new()
        {
            ApiToken = Key,
            BaseAddress = new Uri("https://bedrock-chat.test/api"),
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero },
        };
        configure?.Invoke(options);
        return new BedrockChatClient(options, new HttpClient(this) { Timeout = Timeout.InfiniteTimeSpan });
    }

    public static ChatRequest Question(string? conversationId = null) =>
        new() { Model = ModelId.ClaudeV35Sonnet, Question = "Hi", ConversationId = conversationId };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add($"{request.Method} {request.RequestUri!.PathAndQuery}");
        Keys.Add(request.Headers.TryGetValues("x-api-key", out var keys) ? string.Join(',', keys) : null);
        if (request.Content is { } content)
        {
            using StreamReader reader = new(content.ReadAsStream(cancellationToken));
            Bodies.Add(reader.ReadToEnd());
        }

        return _answer(request, cancellationToken);
    }
}
