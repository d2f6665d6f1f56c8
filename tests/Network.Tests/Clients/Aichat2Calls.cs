using AceData.Aichat2;

namespace Network.Tests.Clients;

internal static class Aichat2Calls
{
    public const string Events = """
        data: {"type":"text_delta","content":"Hel","id":"c-1"}

        data: {"type":"text_delta","content":"lo","id":"c-1"}

        data: {"type":"done","conversation_id":"c-1"}

        data: [DONE]


        """;

    private const string Error = """{"error":{"code":"service_unavailable","message":"busy"},"trace_id":"t-1"}""";

    public static IEnumerable<ClientOperation> All { get; } =
    [
        new("aichat2", "GET", "application/json", """{"id":"c-1","title":"Hello","messages":[]}""", Error, setup => Open(setup, async (client, token) =>
            (await client.RetrieveAsync("c-1", cancellationToken: token)).Metadata.Attempts)),
        new("aichat2", "chat", "application/json", """{"answer":"Hello","id":"c-1"}""", Error, setup => Open(setup, async (client, token) =>
            (await client.ChatAsync(new ChatRequest { Question = ClientSetup.Prompt }, cancellationToken: token)).Metadata.Attempts)),
        new("aichat2", "stream", "text/event-stream", Events, Error, setup => Open(setup, async (client, token) =>
        {
            await foreach (var _ in client.StreamAsync(new ChatRequest { Question = ClientSetup.Prompt }, cancellationToken: token))
            {
                // Read to the end.
            }

            return null;
        })),
    ];

    public static ConversationsClient Client(ClientSetup setup)
    {
        var options = setup.ApplyTo(new ConversationsClientOptions());
        return setup.Http is null ? new ConversationsClient(options) : new ConversationsClient(options, setup.Http);
    }

    private static ClientCall Open(ClientSetup setup, Func<ConversationsClient, CancellationToken, Task<int?>> send)
    {
        var client = Client(setup);
        return new ClientCall(client, token => send(client, token));
    }
}
