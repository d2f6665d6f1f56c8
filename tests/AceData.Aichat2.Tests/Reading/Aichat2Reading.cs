using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2.Tests;

/// <summary>What the aichat2 client reads: bodies, and events of both stream formats.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
public sealed class Aichat2Reading : ReadingSource
{
    private const string Before = """{"type":"text_delta","content":"Hello ","id":"a id"}""";
    private const string After = """{"type":"text_delta","content":"world","id":"a id"}""";
    private const string End = """{"type":"done","conversation_id":"a id"}""";

    // Read without a contract: their fields are told here.
    private static readonly Type[] ReadByHand = [typeof(TextDeltaEvent), typeof(ThinkingEvent), typeof(ToolProgressEvent)];

    private static readonly JsonSerializerOptions HandContracts = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameFields } },
    };

    private static readonly ChatRequest Question = new() { Question = "q" };

    private readonly BodyHandler _service = new();
    private readonly ConversationsClient _client;

    public Aichat2Reading()
    {
        ConversationsClientOptions options = new() { ApiToken = "test-token", BaseAddress = new Uri("https://aichat2.test"), Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new ConversationsClient(options, new HttpClient(_service) { Timeout = Timeout.InfiniteTimeSpan });
        Operations = [.. Bodies(), .. Streams("SSE", "text/event-stream", "data: {0}\n\n"), .. Streams("NDJSON", "application/x-ndjson", "{0}\n")];
    }

    public override IReadOnlyList<ReadingOperation> Operations { get; }

    public override IReadOnlyList<Type> Clients { get; } = [typeof(IConversationsClient), typeof(ChatCallback)];

    public override IReadOnlyDictionary<Type, string> NotOnTheWire { get; } = new Dictionary<Type, string>
    {
        [typeof(PendingInput)] = "put together from events",
        [typeof(ChatCallbackError)] = "the error itself, whatever its form",
        [typeof(UpdateResult)] = "a conversation or a flag, which are tried by themselves",
        [typeof(UnknownBlock)] = "raw JSON",
        [typeof(UnknownEvent)] = "raw JSON",
    };

    protected override JsonSerializerContext Context => Aichat2Json.Default;

    public override bool IsReadByHand(Type type) => ReadByHand.Contains(type);

    public override JsonTypeInfo TypeInfo(Type type) => IsReadByHand(type) ? HandContracts.GetTypeInfo(type) : base.TypeInfo(type);

    public override IReadOnlyList<(Type Record, string? Key)> Variants(Type type) => type == typeof(ContentBlock)
        ? [(typeof(TextBlock), null), (typeof(ImageBlock), null), (typeof(FileBlock), null), (typeof(CardBlock), null), (typeof(ToolUseBlock), null)]
        : [];

    public override JsonNode? Literal(Type type) => type == typeof(ChatCallbackError) ? new JsonObject { ["code"] = "used_up", ["message"] = "balance" } : null;

    // Content and links have a plain form beside the object.
    public override bool CanTake(Type type, JsonElement value) =>
        type == typeof(ChatCallbackError) || ((type == typeof(MessageContent) || type == typeof(MediaLink)) && value.ValueKind == JsonValueKind.String);

    public override bool IsLeftOut(Type owner, string name) => name switch
    {
        "items" or "count" => typeof(ApiResponse).IsAssignableFrom(owner),
        "conversation_id" => typeof(StreamEvent).IsAssignableFrom(owner) && owner != typeof(DoneEvent),
        "id" => owner == typeof(DoneEvent),
        "question" or "options" => owner == typeof(AskUserQuestionEvent),
        _ => false,
    };

    public override string? OtherName(Type owner, string name) => name switch
    {
        // Written twice.
        "content" when owner == typeof(TextDeltaEvent) => "delta_answer",
        _ when !IsLeftOut(owner, name) => null,
        "items" => "data",
        "count" => "total",
        "conversation_id" => "id",
        "id" => "conversation_id",
        _ => "payload",
    };

    public override Type TypeOf(Type owner, string name, Type declared) =>
        owner == typeof(AskUserQuestionEvent) && name == "payload" ? typeof(QuestionPayload) : declared;

    public override bool IsText(FieldSite site) =>
        (site.Owner == typeof(ChatResult) || site.Owner == typeof(ChatCallback)) ? site.Name == "answer"
        : site.Owner == typeof(TextBlock) ? site.Name == "text"
        : site.Owner == typeof(Conversation) ? site.Name == "messages" && site.Kind == FieldSiteKind.Property
        : site.Owner == typeof(TextDeltaEvent) ? site.Name == "content"
        : site.Name == "content" && site.Owner == typeof(Message);

    public override bool IsNeeded(FieldSite site) => site.Owner == typeof(ChatCallback) && site.Name == "status";

    public override JsonNode? Write(object record)
    {
        if (record is not StreamEvent received)
        {
            return base.Write(record);
        }

        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            received.WriteTo(writer);
        }

        return JsonNode.Parse(stream.ToArray(), documentOptions: new JsonDocumentOptions { MaxDepth = 2048 });
    }

    private static void NameFields(JsonTypeInfo info)
    {
        foreach (var property in info.Properties.Where(property => property.Name == "answer").ToList())
        {
            // The answer so far is made from the texts; the copy of it on the wire is passed over.
            info.Properties.Remove(property);
        }

        foreach (var property in info.Properties)
        {
            property.Name = property.Name switch { "text" => "content", "tool_use_id" => "tool_id", var name => name };
        }
    }

    private IEnumerable<ReadingOperation> Bodies()
    {
        yield return Body(nameof(ConversationsClient.ChatAsync), () => _client.ChatAsync(Question), answer => answer.Answer);
        yield return Body(nameof(ConversationsClient.EnqueueAsync), () => _client.EnqueueAsync(Question), _ => string.Empty);
        yield return Body(nameof(ConversationsClient.RetrieveAsync), () => _client.RetrieveAsync("c"), Text);
        yield return Body(nameof(ConversationsClient.RetrieveBatchAsync), () => _client.RetrieveBatchAsync(), _ => string.Empty);
        yield return Body(nameof(ConversationsClient.DeleteAsync), () => _client.DeleteAsync("c"), _ => string.Empty);
        yield return new ReadingOperation(nameof(ConversationsClient.ListAsync), typeof(ConversationPage), ListAsync);
        yield return new ReadingOperation("UpdateAsync with a conversation", typeof(Conversation), UpdateAsync);
        yield return new ReadingOperation("UpdateAsync with a flag", typeof(DeleteResult), UpdateAsync);
        yield return new ReadingOperation("UpdateAsync with messages that were read", typeof(Conversation), SendAgainAsync);
        yield return new ReadingOperation("ChatCallback.Parse", typeof(ChatCallback), body =>
        {
            var callback = ChatCallback.Parse(body);
            return Task.FromResult(new ReadingOutcome([callback], callback.Answer ?? string.Empty));
        });
    }

    private ReadingOperation Body<T>(string name, Func<Task<T>> call, Func<T, string> text)
        where T : ApiResponse =>
        new(name, typeof(T), async body =>
        {
            Answer(body);
            var answer = await call();
            return new ReadingOutcome([answer], text(answer));
        });

    private async Task<ReadingOutcome> ListAsync(byte[] body)
    {
        Answer(body);
        List<object> items = [];
        await foreach (var item in _client.ListAsync())
        {
            items.Add(item);
            _service.Body = """{"data":[],"total":0}"""u8.ToArray();
        }

        return new ReadingOutcome(items, string.Empty);
    }

    private async Task<ReadingOutcome> UpdateAsync(byte[] body)
    {
        Answer(body);
        var result = await _client.UpdateAsync(new UpdateRequest { Id = "c", Title = "t" });
        return new ReadingOutcome([result], result.Conversation is { } conversation ? Text(conversation) : string.Empty);
    }

    private async Task<ReadingOutcome> SendAgainAsync(byte[] body)
    {
        Answer(body);
        var conversation = await _client.RetrieveAsync("c");
        _service.Body = """{"id":"c","success":true}"""u8.ToArray();
        await _client.UpdateAsync(new UpdateRequest { Id = "c", Messages = conversation.Messages });
        var sent = JsonNode.Parse(_service.Sent, documentOptions: new JsonDocumentOptions { MaxDepth = 2048 })!;
        return new ReadingOutcome([conversation, sent], Text(conversation));
    }

    private static string Text(Conversation conversation) => string.Concat(conversation.Messages.Select(message => message.Content.Text));

    private void Answer(byte[] body)
    {
        _service.Body = body;
        _service.MediaType = "application/json";
    }

    private IEnumerable<ReadingOperation> Streams(string format, string mediaType, string frame) =>
        Aichat2Json.Default.GetType().GetProperties()
            .Where(property => typeof(JsonTypeInfo).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .Where(type => typeof(StreamEvent).IsAssignableFrom(type) && !type.IsAbstract)
            .Concat(ReadByHand)
            .Select(type => new ReadingOperation($"StreamAsync of {format} with {type.Name}", type, json => StreamAsync(json, type == typeof(DoneEvent), mediaType, frame), IsStream: true, IsEnd: type == typeof(DoneEvent)));

    private async Task<ReadingOutcome> StreamAsync(byte[] json, bool isEnd, string mediaType, string frame)
    {
        var parts = frame.Split("{0}");
        byte[] Frame(byte[] text) => [.. Encoding.UTF8.GetBytes(parts[0]), .. text, .. Encoding.UTF8.GetBytes(parts[1])];
        _service.MediaType = mediaType;
        _service.Body = StreamOf(json, isEnd, Frame, Before, After, End);
        List<StreamEvent> events = [];
        await foreach (var received in _client.StreamAsync(Question))
        {
            events.Add(received);
        }

        return new ReadingOutcome(events, string.Concat(events.OfType<TextDeltaEvent>().Select(delta => delta.Text)));
    }
}
