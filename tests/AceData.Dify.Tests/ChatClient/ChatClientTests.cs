using Microsoft.Extensions.AI;

namespace AceData.Dify.Tests;

public sealed class ChatClientTests
{
    [Fact]
    public async Task A_conversation_goes_on_by_its_id()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var dify = emulator.Client();
        using var client = dify.AsIChatClient();

        var first = await client.GetResponseAsync("one", cancellationToken: TestContext.Current.CancellationToken);
        var second = await client.GetResponseAsync("two", new ChatOptions { ConversationId = first.ConversationId }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.StartsWith("This is turn 1. You said: \"one\".", first.Text, StringComparison.Ordinal);
        Assert.StartsWith("This is turn 2. You said: \"two\".", second.Text, StringComparison.Ordinal);
        Assert.Equal((first.ConversationId, ChatFinishReason.Stop), (second.ConversationId, second.FinishReason!.Value));
        Assert.True(second.Usage!.TotalTokenCount > 0);
    }

    [Fact]
    public async Task A_stream_gives_its_text_its_usage_and_its_speech()
    {
        await using var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions { Answer = _ => "one two" }, cancellationToken: TestContext.Current.CancellationToken);
        using var dify = emulator.Client();
        using var client = dify.AsIChatClient();

        var updates = await client.GetStreamingResponseAsync("please speak", cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal("one two", string.Concat(updates.Select(update => update.Text)));
        var contents = updates.SelectMany(update => update.Contents).ToList();
        Assert.True(contents.OfType<UsageContent>().Single().Details.OutputTokenCount > 0);
        Assert.Equal("audio/mpeg", contents.OfType<DataContent>().Single().MediaType);
        Assert.All(updates, update => Assert.NotNull(update.ConversationId));
    }

    [Fact]
    public async Task Earlier_messages_travel_inside_a_question_that_begins_a_conversation_and_only_then()
    {
        await using var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions { Answer = question => question }, cancellationToken: TestContext.Current.CancellationToken);
        using var dify = emulator.Client();
        using var client = dify.AsIChatClient();
        ChatMessage[] messages = [new(ChatRole.System, "Be kind."), new(ChatRole.User, "Hi."), new(ChatRole.Assistant, "Hello."), new(ChatRole.User, "Bye.")];

        var begun = await client.GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken);
        var gone = await client.GetResponseAsync(messages, new ChatOptions { ConversationId = begun.ConversationId }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("system: Be kind.\n\nuser: Hi.\n\nassistant: Hello.\n\nuser: Bye.", begun.Text);
        Assert.Equal("Bye.", gone.Text);
    }

    [Fact]
    public async Task Files_are_linked_or_uploaded_and_inputs_come_from_the_raw_request()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var dify = emulator.Client();
        using var client = dify.AsIChatClient();
        ChatMessage message = new(ChatRole.User,
        [
            new TextContent("look"),
            new UriContent("https://example.com/cat.png", "image/png"),
            new DataContent(new byte[] { 1, 2, 3 }, "image/png"),
        ]);
        ChatOptions options = new()
        {
            RawRepresentationFactory = _ => new ChatRequest { Query = string.Empty, Inputs = new Dictionary<string, InputValue> { ["name"] = "Ada" } },
        };

        var answer = await client.GetResponseAsync([message], options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.EndsWith("I looked at 2 of your files.", answer.Text, StringComparison.Ordinal);
        Assert.Equal(["upload", "chat"], emulator.Requests.Select(request => request.Action));
        Assert.Contains("\"inputs\":{\"name\":\"Ada\"}", emulator.Requests.Last().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_below_can_be_reached_and_nothing_to_ask_is_refused()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var dify = emulator.Client();
        using var client = dify.AsIChatClient();

        Assert.Same(dify, client.GetService(typeof(IDifyChatClient)));
        Assert.Equal("dify", client.GetService<ChatClientMetadata>()!.ProviderName);
        await Assert.ThrowsAsync<ArgumentException>(() => client.GetResponseAsync([], cancellationToken: TestContext.Current.CancellationToken));
    }
}
