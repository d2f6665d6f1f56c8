using System.Net.Http.Headers;

namespace AceData.Emulator.Tests.Support;

/// <summary>A running emulator and a plain client; every answer is held against the contract.</summary>
internal sealed class Service : IAsyncDisposable
{
    public const string Sse = "text/event-stream";
    public const string NdJson = "application/x-ndjson";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, MaxConnectionsPerServer = 2000 });

    private Service(Aichat2Emulator emulator) => Emulator = emulator;

    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Aichat2Emulator Emulator { get; }

    /// <summary>Off where a fault or a script sends what the contract does not know.</summary>
    public bool HoldsToContract { get; set; } = true;

    public static async Task<Service> StartAsync(Aichat2EmulatorOptions? options = null) =>
        new(await Aichat2Emulator.StartAsync(options, Cancellation));

    public static Task<Service> StartAsync(WireOptions wire) => StartAsync(new Aichat2EmulatorOptions { Wire = wire });

    public static Task<Service> StartAsync(IReplySource replies) => StartAsync(new Aichat2EmulatorOptions { Replies = replies });

    public HttpRequestMessage Request(string body, string? accept = null, string? token = null) =>
        new(HttpMethod.Post, new Uri(Emulator.BaseAddress, "aichat2/conversations"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
            Headers =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", token ?? Emulator.ApiToken),
                Accept = { new MediaTypeWithQualityHeaderValue(accept ?? "application/json") },
            },
        };

    public Task<Answer> PostAsync(string body, string? accept = null, string? token = null) => SendAsync(Request(body, accept, token));

    public Task<Answer> PostAsync(JsonObject body, string? accept = null, string? token = null) =>
        PostAsync(body.ToJsonString(), accept, token);

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        using var response = await OpenAsync(request);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        var headers = response.Headers.ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase);
        var answer = new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", body, headers);
        if (HoldsToContract)
        {
            Contract.Hold(answer);
        }

        return answer;
    }

    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request) =>
        _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);

    public Task<Answer> AskAsync(string question, string? id = null, string? accept = null, string? token = null) =>
        PostAsync(Chat(question, id), accept, token);

    public static JsonObject Chat(string question, string? id = null)
    {
        var body = new JsonObject { ["model"] = "gpt-4.1", ["question"] = question };
        return id is null ? body : body.With("id", id);
    }

    public Task<Answer> ResumeAsync(string id, params IEnumerable<(string Id, string Output)> results) =>
        PostAsync(ResumeBody(id, results), Sse);

    public static JsonObject ResumeBody(string id, params IEnumerable<(string Id, string Output)> results) => new()
    {
        ["id"] = id,
        ["model"] = "gpt-4.1",
        ["tool_results"] = new JsonArray([.. results.Select(result =>
            new JsonObject { ["tool_use_id"] = result.Id, ["output"] = result.Output })]),
    };

    public Task<Answer> RetrieveAsync(string id, string? token = null) =>
        PostAsync(new JsonObject { ["action"] = "retrieve", ["id"] = id }, token: token);

    public async Task<IReadOnlyList<JsonObject>> MessagesAsync(string id) =>
        [.. (await RetrieveAsync(id)).Json.Arr("messages").Select(message => message!.AsObject())];

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }
}
