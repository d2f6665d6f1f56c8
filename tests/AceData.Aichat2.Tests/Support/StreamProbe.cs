namespace AceData.Aichat2.Tests;

/// <summary>Reads bodies as streams through one client, and writes down what comes of them in a form that can be compared.</summary>
internal sealed class StreamProbe : IDisposable
{
    public const string Sse = "text/event-stream";
    public const string NdJson = "application/x-ndjson";

    private static readonly JsonSerializerOptions EveryProperty = new();

    private readonly ConversationsClient _client;
    private Func<Stream> _body = static () => Stream.Null;
    private string _mediaType = Sse;

    public StreamProbe(Action<ConversationsClientOptions>? configure = null) =>
        _client = Answers.Client(_ => Answers.Response(_body(), _mediaType), configure);

    public Task<StreamOutcome> ReadAsync(string body, string mediaType, params int[] pieces) => ReadAsync(Encoding.UTF8.GetBytes(body), mediaType, pieces);

    public Task<StreamOutcome> ReadAsync(byte[] body, string mediaType, params int[] pieces) => ReadAsync(new PiecewiseStream(body, pieces), mediaType);

    public async Task<StreamOutcome> ReadAsync(Stream body, string mediaType)
    {
        var (events, failure) = await Answers.ReadAsync(Open(body, mediaType));
        return new StreamOutcome(events, failure);
    }

    /// <summary>The client, about to get this body.</summary>
    public ConversationsClient Open(Stream body, string mediaType)
    {
        _body = () => body;
        _mediaType = mediaType;
        return _client;
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Every public property of an event, as text.</summary>
    public static string Full(StreamEvent received) => $"{received.GetType().Name} {JsonSerializer.Serialize<object>(received, EveryProperty)}";

    /// <summary>What matters of an event where the JSON inside is not the point.</summary>
    public static string Short(StreamEvent received) => received switch
    {
        TextDeltaEvent text => $"text {text.Text}",
        UnknownEvent unknown => $"raw {unknown.Json.GetRawText()}",
        _ => received.Type,
    };
}

/// <summary>The events of a stream and the exception it ended in.</summary>
internal sealed record StreamOutcome(List<StreamEvent> Events, Exception? Failure)
{
    public string[] Full => [.. Events.Select(StreamProbe.Full)];

    /// <summary>The events in short, and the type of the exception behind them.</summary>
    public string[] Short => [.. Events.Select(StreamProbe.Short), .. Failure is null ? [] : new[] { Failure.GetType().Name }];
}
