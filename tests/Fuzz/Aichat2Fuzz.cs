using AceData.Aichat2;

namespace AceData.Fuzz;

/// <summary>The aichat2 client: streams of both formats, and the bodies of all operations.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
internal sealed class Aichat2Fuzz : FuzzClient
{
    private static readonly ChatRequest Question = new() { Question = "q" };

    private readonly ConversationsClient _client;

    public Aichat2Fuzz()
    {
        ConversationsClientOptions options = new() { ApiToken = "token", BaseAddress = new Uri("https://aichat2.test"), Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new ConversationsClient(options, NewHttpClient());
    }

    public override string Name => "aichat2";

    public override void Look(object record)
    {
        base.Look(record);
        if (record is StreamEvent received)
        {
            using Utf8JsonWriter writer = new(Stream.Null);
            received.WriteTo(writer);
        }
    }

    public override ExpectedText Expect(FuzzCase input) => input.Operation switch
    {
        "stream" => ExpectStream(input),
        "chat" => ExpectedText.OfBody(input, static root => root["answer"]),
        "retrieve" => ExpectedText.OfBody(input, static _ => null),
        _ => ExpectedText.Unknown,
    };

    protected override async Task ReadAsync(FuzzCase input, List<object> records, CancellationToken cancellationToken)
    {
        switch (input.Operation)
        {
            case "stream":
                await AddAllAsync(_client.StreamAsync(Question, cancellationToken: cancellationToken), records);
                break;
            case "chat":
                records.Add(await _client.ChatAsync(Question, cancellationToken: cancellationToken));
                break;
            case "enqueue":
                records.Add(await _client.EnqueueAsync(Question, cancellationToken: cancellationToken));
                break;
            case "retrieve":
                records.Add(await _client.RetrieveAsync("c", cancellationToken: cancellationToken));
                break;
            case "page":
                records.Add(await _client.RetrieveBatchAsync(cancellationToken: cancellationToken));
                break;
            case "update":
                records.Add(await _client.UpdateAsync(new UpdateRequest { Id = "c", Title = "t" }, cancellationToken: cancellationToken));
                break;
            case "delete":
                records.Add(await _client.DeleteAsync("c", cancellationToken: cancellationToken));
                break;
            default:
                records.Add(ChatCallback.Parse(input.Bytes));
                break;
        }
    }

    protected override string TextOf(IReadOnlyList<object> records) => string.Concat(records.Select(record => record switch
    {
        TextDeltaEvent delta => delta.Text,
        ChatResult result => result.Answer,
        _ => string.Empty,
    }));

    private static ExpectedText ExpectStream(FuzzCase input)
    {
        HalfText text = new();
        foreach (var frame in Frames.Of(input))
        {
            if (frame.IsEndMarker)
            {
                return ExpectedText.Exactly(text);
            }

            if (frame.Json is not { } json)
            {
                return ExpectedText.Beginning(text);
            }

            switch (json.Type("type"))
            {
                case null or "error":
                    // An error, or an event that names no type: what follows is not judged here.
                    return ExpectedText.Beginning(text);
                case "text_delta":
                    if ((json["content"] ?? json["delta_answer"]) is not { } piece)
                    {
                        return ExpectedText.Beginning(text);
                    }

                    text.Append(piece);
                    break;
                case "done":
                    return ExpectedText.Exactly(text);
            }
        }

        return ExpectedText.Exactly(text);
    }
}
