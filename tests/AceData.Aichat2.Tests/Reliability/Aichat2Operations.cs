namespace AceData.Aichat2.Tests;

/// <summary>The operations of aichat2 that faults are tried on.</summary>
internal static class Aichat2Operations
{
    public static IReadOnlyList<FaultOperation> All { get; } =
    [
        new("ChatAsync", GoodAnswer.Json("""{"answer":"Hello","id":"c-1"}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: token)).Metadata.Attempts)),
        new("StreamAsync SSE", Events("text/event-stream", "data: ", "\n\n", "data: [DONE]\n\n"), (address, limits) => Open(address, limits, StreamAsync)),
        new("StreamAsync NDJSON", Events("application/x-ndjson", "", "\n", ""), (address, limits) => Open(address, limits, StreamAsync, StreamFormat.NdJson)),
        new("RetrieveAsync", GoodAnswer.Json("""{"id":"c-1","title":"Hello","messages":[]}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.RetrieveAsync("c-1", cancellationToken: token)).Metadata.Attempts)),
        new("DeleteAsync", GoodAnswer.Json("""{"id":"c-1","success":true,"note":"Hello"}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.DeleteAsync("c-1", cancellationToken: token)).Metadata.Attempts)),
    ];

    private static GoodAnswer Events(string type, string before, string behind, string end) => new(
        type,
        $$"""{{before}}{"type":"text_delta","content":"Hel","id":"c-1"}{{behind}}""",
        $$"""{{before}}{"type":"text_delta","content":"lo","id":"c-1"}{{behind}}""",
        $$"""{{before}}{"type":"done","conversation_id":"c-1"}{{behind}}""",
        end);

    private static FaultSession Open(Uri address, FaultLimits limits, Func<ConversationsClient, CancellationToken, Task<int?>> call, StreamFormat format = default)
    {
        ConversationsClientOptions options = new() { ApiToken = Answers.Token, BaseAddress = address, StreamFormat = format };
        limits.ApplyTo(options);
        ConversationsClient client = new(options);
        return new FaultSession(client, token => call(client, token));
    }

    private static async Task<int?> StreamAsync(ConversationsClient client, CancellationToken cancellationToken)
    {
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: cancellationToken))
        {
            _ = received;
        }

        return null;
    }
}
