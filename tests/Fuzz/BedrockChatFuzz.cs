using AceData.BedrockChat;

namespace AceData.Fuzz;

/// <summary>The Bedrock Chat client: replies, conversations, and what posting is answered with.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Reliability", "CA1001:Types that own disposable fields should be disposable", Justification = "Lives as long as the process.")]
internal sealed class BedrockChatFuzz : FuzzClient
{
    private readonly BedrockChatClient _client;

    public BedrockChatFuzz()
    {
        BedrockChatClientOptions options = new() { ApiToken = "key", BaseAddress = new Uri("https://bedrock.test/api"), Retry = new RetryOptions { MaxRetries = 0 } };
        _client = new BedrockChatClient(options, NewHttpClient());
    }

    public override string Name => "bedrock";

    public override ExpectedText Expect(FuzzCase input) => input.Operation == "message" ? ExpectedText.OfBody(input, TextOf) : ExpectedText.Unknown;

    protected override async Task ReadAsync(FuzzCase input, List<object> records, CancellationToken cancellationToken)
    {
        switch (input.Operation)
        {
            case "message":
                records.Add(await _client.GetMessageAsync("c", "m", cancellationToken: cancellationToken));
                break;
            case "conversation":
                records.Add(await _client.GetConversationAsync("c", cancellationToken: cancellationToken));
                break;
            default:
                records.Add(await _client.PostAsync(new ChatRequest { Model = ModelId.ClaudeV35Sonnet, Question = "q" }, cancellationToken: cancellationToken));
                break;
        }
    }

    protected override string TextOf(IReadOnlyList<object> records) => string.Concat(records.OfType<ChatResult>().Select(static reply => reply.Answer));

    private static string? TextOf(JsonFields root)
    {
        if (root.Object("message") is not { } message || message.Items("content") is not { } blocks)
        {
            return null;
        }

        // A block that cannot be judged here makes the whole so.
        return blocks.Any(static block => block is null) ? null : string.Concat(blocks.Where(static block => block!.Type("contentType") == "text").Select(static block => block!["body"]));
    }
}
