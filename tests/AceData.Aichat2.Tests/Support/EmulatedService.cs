namespace AceData.Aichat2.Tests;

/// <summary>Clients of an emulator, made as users make them.</summary>
internal static class EmulatedService
{
    public static ConversationsClient Client(this Aichat2Emulator emulator, StreamFormat format = StreamFormat.ServerSentEvents, string? token = null) => new(new ConversationsClientOptions
    {
        ApiToken = token ?? emulator.ApiToken,
        BaseAddress = emulator.BaseAddress,
        StreamFormat = format,
    });

    public static ChatRequest Ask(string question, string? id = null) => new() { Model = ModelId.Gpt4o, Question = question, Id = id };

    public static async Task<List<StreamEvent>> ToListAsync(this IAsyncEnumerable<StreamEvent> events)
    {
        List<StreamEvent> all = [];
        await foreach (var received in events)
        {
            all.Add(received);
        }

        return all;
    }
}
