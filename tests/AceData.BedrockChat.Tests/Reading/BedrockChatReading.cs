using System.Text.Json.Serialization;

namespace AceData.BedrockChat.Tests;

/// <summary>What the Bedrock Chat client reads.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
public sealed class BedrockChatReading : ReadingSource
{
    private static readonly PollingOptions Soon = new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1) };

    private readonly BodyHandler _service = new();
    private readonly BedrockChatClient _client;

    public BedrockChatReading()
    {
        BedrockChatClientOptions options = new() { ApiToken = FakeService.Key, BaseAddress = new Uri("https://bedrock-chat.test/api"), Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new BedrockChatClient(options, new HttpClient(_service) { Timeout = Timeout.InfiniteTimeSpan });
        Operations = [.. Bodies()];
    }

    public override IReadOnlyList<ReadingOperation> Operations { get; }

    public override IReadOnlyList<Type> Clients { get; } = [typeof(IBedrockChatClient)];

    public override IReadOnlyDictionary<Type, string> NotOnTheWire { get; } = new Dictionary<Type, string>
    {
        [typeof(UnknownBlock)] = "raw JSON",
        [typeof(StreamEvent)] = "made by the client",
    };

    public override long Time => 1_767_323_045_000;

    protected override JsonSerializerContext Context => BedrockChatJson.Default;

    public override IReadOnlyList<(Type Record, string? Key)> Variants(Type type) => type == typeof(ContentBlock)
        ? [(typeof(TextBlock), null), (typeof(ImageBlock), null), (typeof(AttachmentBlock), null), (typeof(ToolUseBlock), null), (typeof(ToolResultBlock), null), (typeof(ReasoningBlock), null)]
        : [];

    public override bool IsLeftOut(Type owner, string name) => name == "json_";

    public override string? OtherName(Type owner, string name) => IsLeftOut(owner, name) ? "json" : null;

    public override bool IsText(FieldSite site) => (site.Owner == typeof(TextBlock) && site.Name == "body") || (site.Owner == typeof(Message) && site.Name == "content");

    // Without its IDs nothing can be waited for, without its message a reply is none, without its messages a conversation is none.
    public override bool IsNeeded(FieldSite site) =>
        site.Owner == typeof(PostedMessage)
        || (site.Owner == typeof(ChatResult) && site.Name == "message")
        || (site.Owner == typeof(Conversation) && site.Name == "messageMap" && site.Kind == FieldSiteKind.Property);

    private IEnumerable<ReadingOperation> Bodies()
    {
        yield return Body(nameof(BedrockChatClient.PostAsync), () => _client.PostAsync(FakeService.Question()), _ => string.Empty);
        yield return Body(nameof(BedrockChatClient.GetMessageAsync), () => _client.GetMessageAsync("c", "m"), reply => reply.Answer);
        yield return Body(nameof(BedrockChatClient.WaitForReplyAsync), () => _client.WaitForReplyAsync("c", "m", Soon), reply => reply.Answer);
        yield return Body(nameof(BedrockChatClient.GetConversationAsync), () => _client.GetConversationAsync("c"), Text);
        yield return Body(nameof(BedrockChatClient.CheckHealthAsync), () => _client.CheckHealthAsync(), _ => string.Empty);
        yield return new ReadingOperation(nameof(BedrockChatClient.ChatAsync), typeof(ChatResult), async body =>
        {
            AnswerPolls(body);
            var reply = await _client.ChatAsync(FakeService.Question(), Soon);
            return new ReadingOutcome([reply], reply.Answer);
        });
        yield return new ReadingOperation(nameof(BedrockChatClient.StreamAsync), typeof(ChatResult), async body =>
        {
            AnswerPolls(body);
            ChatResult? reply = null;
            await foreach (var received in _client.StreamAsync(FakeService.Question(), Soon))
            {
                reply = (received as ReplyEvent)?.Reply ?? reply;
            }

            return new ReadingOutcome([reply!], reply!.Answer);
        });
    }

    private ReadingOperation Body<T>(string name, Func<Task<T>> call, Func<T, string> text)
        where T : ApiResponse =>
        new(name, typeof(T), async body =>
        {
            _service.Body = body;
            _service.Instead = null;
            var answer = await call();
            return new ReadingOutcome([answer], text(answer));
        });

    private static string Text(Conversation conversation) => string.Concat(conversation.MessageMap.Values.Select(message => message.Text));

    private void AnswerPolls(byte[] body)
    {
        _service.Body = body;
        _service.Instead = request => request.Method == HttpMethod.Post ? Encoding.UTF8.GetBytes(Transcript.Text("posted.json")) : null;
    }
}
