namespace AceData.Dify.Tests;

/// <summary>The operations of Dify that faults are tried on: each way of asking and of answering once.</summary>
internal static class DifyOperations
{
    private static readonly ChatRequest Question = new() { Query = "q" };

    private static readonly GoodAnswer Events = new(
        "text/event-stream",
        """data: {"event":"message","task_id":"t-1","conversation_id":"c-1","answer":"Hel"}""" + "\n\n",
        """data: {"event":"message","task_id":"t-1","conversation_id":"c-1","answer":"lo"}""" + "\n\n",
        """data: {"event":"message_end","task_id":"t-1","conversation_id":"c-1"}""" + "\n\n",
        """data: {"event":"tts_message_end","task_id":"t-1","conversation_id":"c-1","audio":""}""" + "\n\n");

    public static IReadOnlyList<FaultOperation> All { get; } =
    [
        new("SendAsync", GoodAnswer.Json("""{"answer":"Hello","conversation_id":"c-1"}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.ChatAsync(Question, cancellationToken: token)).Metadata.Attempts)),
        new("StreamAsync", Events, (address, limits) => Open(address, limits, async (client, token) =>
        {
            await client.StreamAsync(Question, cancellationToken: token).ToChatResultAsync(token);
            return null;
        })),
        new("Conversations.GetPageAsync", GoodAnswer.Json("""{"limit":20,"has_more":false,"data":[{"id":"c-1","name":"Hello"}]}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.Conversations.GetPageAsync(cancellationToken: token)).Metadata.Attempts)),
        new("Files.UploadAsync", GoodAnswer.Json("""{"id":"f-1","name":"Hello.png","size":3}"""), (address, limits) => Open(address, limits, async (client, token) =>
            (await client.Files.UploadAsync(FileSource.FromBytes([1, 2, 3], "Hello.png"), cancellationToken: token)).Metadata.Attempts)),
    ];

    private static FaultSession Open(Uri address, FaultLimits limits, Func<DifyChatClient, CancellationToken, Task<int?>> call)
    {
        DifyChatClientOptions options = new() { ApiToken = FakeDify.Key, BaseAddress = address, User = "ada" };
        limits.ApplyTo(options);
        DifyChatClient client = new(options);
        return new FaultSession(client, token => call(client, token));
    }
}
