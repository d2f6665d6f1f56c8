using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify.Tests;

/// <summary>What the Dify client reads: bodies of all operations, and events.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
public sealed class DifyReading : ReadingSource
{
    private const string Before = """{"event":"message","answer":"Hello ","task_id":"t","conversation_id":"c"}""";
    private const string After = """{"event":"message","answer":"world","task_id":"t","conversation_id":"c"}""";
    private const string End = """{"event":"message_end","task_id":"t","conversation_id":"c"}""";

    private static readonly ChatRequest Question = new() { Query = "q" };

    private readonly BodyHandler _service = new();
    private readonly DifyChatClient _client;

    public DifyReading()
    {
        DifyChatClientOptions options = new() { ApiToken = FakeDify.Key, BaseAddress = new Uri("https://dify.test/v1"), User = "ada", Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new DifyChatClient(options, new HttpClient(_service) { Timeout = Timeout.InfiniteTimeSpan });
        Operations = [.. Bodies(), .. Lists(), .. Streams()];
    }

    public override IReadOnlyList<ReadingOperation> Operations { get; }

    public override IReadOnlyList<Type> Clients { get; } =
    [
        typeof(IDifyChatClient), typeof(IDifyConversations), typeof(IDifyMessages), typeof(IDifyFiles), typeof(IDifyAudio), typeof(IDifyAnnotations), typeof(IDifyApplication),
    ];

    public override IReadOnlyDictionary<Type, string> NotOnTheWire { get; } = new Dictionary<Type, string>
    {
        [typeof(ToolIcon)] = "a string or an object, read by a converter of its own",
        [typeof(UnknownControl)] = "raw JSON",
        [typeof(UnknownEvent)] = "raw JSON",
    };

    protected override JsonSerializerContext Context => DifyJson.Default;

    public override IReadOnlyList<(Type Record, string? Key)> Variants(Type type) => type != typeof(InputControl) ? [] :
    [
        (typeof(TextInputControl), "text-input"), (typeof(ParagraphControl), "paragraph"), (typeof(SelectControl), "select"), (typeof(NumberControl), "number"),
        (typeof(CheckboxControl), "checkbox"), (typeof(FileControl), "file"), (typeof(FileListControl), "file-list"), (typeof(JsonObjectControl), "json_object"),
        (typeof(ExternalDataToolControl), "external_data_tool"),
    ];

    public override JsonNode? Literal(Type type) => type == typeof(ToolIcon) ? new JsonObject { ["background"] = "#fff", ["content"] = "icon" } : null;

    public override bool CanTake(Type type, JsonElement value) => type == typeof(ToolIcon) && value.ValueKind == JsonValueKind.String;

    public override bool HoldsJsonText(FieldSite site) => typeof(InputControl).IsAssignableFrom(site.Owner) && site.Name == "default";

    public override bool IsLeftOut(Type owner, string name) => owner.IsGenericType && name is "items" or "count";

    public override string? OtherName(Type owner, string name) => !IsLeftOut(owner, name) ? null : name == "items" ? "data" : "total";

    public override bool IsText(FieldSite site) =>
        site.Name == "answer" && (site.Owner == typeof(ChatResult) || site.Owner == typeof(MessageReplaceEvent) || typeof(TextEvent).IsAssignableFrom(site.Owner));

    private IEnumerable<ReadingOperation> Bodies()
    {
        yield return Body("ChatAsync", () => _client.ChatAsync(Question), answer => answer.Answer);
        yield return Body("Conversations.GetPageAsync", () => _client.Conversations.GetPageAsync());
        yield return Body("Conversations.RenameAsync", () => _client.Conversations.RenameAsync("c", "n"));
        yield return Body("Conversations.GetVariablePageAsync", () => _client.Conversations.GetVariablePageAsync("c"));
        yield return Body("Conversations.UpdateVariableAsync", () => _client.Conversations.UpdateVariableAsync("c", "v", "x"));
        yield return Body("Messages.GetPageAsync", () => _client.Messages.GetPageAsync("c"));
        yield return Body("Messages.GetSuggestedQuestionsAsync", () => _client.Messages.GetSuggestedQuestionsAsync("m"));
        yield return Body("Messages.GetFeedbackPageAsync", () => _client.Messages.GetFeedbackPageAsync());
        yield return Body("Files.UploadAsync", () => _client.Files.UploadAsync(FileSource.FromBytes([1, 2, 3], "a.png")));
        yield return Body("Audio.TranscribeAsync", () => _client.Audio.TranscribeAsync(FileSource.FromBytes([1, 2, 3], "a.mp3")));
        yield return Body("Annotations.GetPageAsync", () => _client.Annotations.GetPageAsync());
        yield return Body("Annotations.CreateAsync", () => _client.Annotations.CreateAsync("q", "a"));
        yield return Body("Annotations.UpdateAsync", () => _client.Annotations.UpdateAsync("i", "q", "a"));
        yield return Body("Annotations.GetReplyJobAsync", () => _client.Annotations.GetReplyJobAsync("j", AnnotationReplyAction.Disable));
        yield return Body("Application.GetInfoAsync", () => _client.Application.GetInfoAsync());
        yield return Body("Application.GetParametersAsync", () => _client.Application.GetParametersAsync());
        yield return Body("Application.GetMetaAsync", () => _client.Application.GetMetaAsync());
        yield return Body("Application.GetSiteAsync", () => _client.Application.GetSiteAsync());
        yield return Body("Application.GetEndUserAsync", () => _client.Application.GetEndUserAsync("u"));
    }

    private IEnumerable<ReadingOperation> Lists()
    {
        yield return List("Conversations.ListAsync", () => _client.Conversations.ListAsync());
        yield return List("Conversations.ListVariablesAsync", () => _client.Conversations.ListVariablesAsync("c"));
        yield return List("Messages.ListAsync", () => _client.Messages.ListAsync("c"));
        yield return List("Messages.ListFeedbackAsync", () => _client.Messages.ListFeedbackAsync());
        yield return List("Annotations.ListAsync", () => _client.Annotations.ListAsync());
    }

    private ReadingOperation Body<T>(string name, Func<Task<T>> call, Func<T, string>? text = null)
        where T : class =>
        new(name, typeof(T), async body =>
        {
            Answer(body);
            var answer = await call();
            return new ReadingOutcome([answer], text?.Invoke(answer) ?? string.Empty);
        });

    private ReadingOperation List<T>(string name, Func<IAsyncEnumerable<T>> call)
        where T : class =>
        new(name, typeof(Page<T>), async body =>
        {
            Answer(body);
            List<object> items = [];
            await foreach (var item in call())
            {
                items.Add(item);
                _service.Body = """{"data":[],"has_more":false}"""u8.ToArray();
            }

            return new ReadingOutcome(items, string.Empty);
        });

    private void Answer(byte[] body)
    {
        _service.Body = body;
        _service.MediaType = "application/json";
    }

    private IEnumerable<ReadingOperation> Streams() =>
        DifyJson.Default.GetType().GetProperties()
            .Where(property => typeof(JsonTypeInfo).IsAssignableFrom(property.PropertyType) && property.PropertyType.IsGenericType)
            .Select(property => property.PropertyType.GetGenericArguments()[0])
            .Where(type => typeof(StreamEvent).IsAssignableFrom(type) && !type.IsAbstract)
            .Select(type => new ReadingOperation($"StreamAsync with {type.Name}", type, json => StreamAsync(json, type == typeof(MessageEndEvent)), IsStream: true, IsEnd: type == typeof(MessageEndEvent)));

    private async Task<ReadingOutcome> StreamAsync(byte[] json, bool isEnd)
    {
        static byte[] Frame(byte[] text) => [.. "data: "u8, .. text, .. "\n\n"u8];
        _service.MediaType = "text/event-stream";
        _service.Body = StreamOf(json, isEnd, Frame, Before, After, End);
        List<StreamEvent> events = [];
        await foreach (var received in _client.StreamAsync(Question))
        {
            events.Add(received);
        }

        return new ReadingOutcome(events, string.Concat(events.OfType<TextEvent>().Select(piece => piece.Text)));
    }
}
