using AceData.Dify;

namespace Network.Tests.Clients;

internal static class DifyCalls
{
    public const string Events = """
        data: {"event":"message","task_id":"t-1","conversation_id":"c-1","answer":"Hel"}

        data: {"event":"message","task_id":"t-1","conversation_id":"c-1","answer":"lo"}

        data: {"event":"message_end","task_id":"t-1","conversation_id":"c-1"}


        """;

    private const string Error = """{"code":"service_unavailable","message":"busy","status":503}""";

    public static IEnumerable<ClientOperation> All { get; } =
    [
        new("dify", "GET", "application/json", """{"limit":20,"has_more":false,"data":[{"id":"c-1","name":"Hello"}]}""", Error, setup => Open(setup, async (client, token) =>
            (await client.Conversations.GetPageAsync(cancellationToken: token)).Metadata.Attempts)),
        new("dify", "chat", "application/json", """{"answer":"Hello","conversation_id":"c-1"}""", Error, setup => Open(setup, async (client, token) =>
            (await Members.ChatAsync(client, Question(), token)).Metadata.Attempts)),
        new("dify", "stream", "text/event-stream", Events, Error, setup => Open(setup, async (client, token) =>
        {
            await foreach (var _ in client.StreamAsync(Question(), cancellationToken: token))
            {
                // Read to the end.
            }

            return null;
        })),
        new("dify", "upload", "application/json", """{"id":"f-1","name":"Hello.png","size":3}""", Error, setup => Open(setup, async (client, token) =>
            (await client.Files.UploadAsync(File(setup), cancellationToken: token)).Metadata.Attempts)),
    ];

    public static DifyChatClient Client(ClientSetup setup)
    {
        var options = setup.ApplyTo(new DifyChatClientOptions { User = "ada" });
        return setup.Http is null ? new DifyChatClient(options) : new DifyChatClient(options, setup.Http);
    }

    public static ChatRequest Question() => new() { Query = ClientSetup.Prompt };

    private static FileSource File(ClientSetup setup) =>
        setup.Source is null ? FileSource.FromBytes([1, 2, 3], "Hello.png") : FileSource.FromStream(setup.Source(), "Hello.png");

    private static ClientCall Open(ClientSetup setup, Func<DifyChatClient, CancellationToken, Task<int?>> send)
    {
        var client = Client(setup);
        return new ClientCall(client, token => send(client, token));
    }
}
