using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.ChatClients;

public sealed class ChatClientRequestTests
{
    [Fact]
    public async Task A_first_message_begins_a_conversation_that_is_kept()
    {
        await using var emulation = await Emulation.StartAsync();

        var response = await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"model":"gpt-4.1","message":"Hello."}""", emulation.Turns[0].GetRawText());
        Assert.Equal(emulation.Service.GetConversations().Ids.Single(), response.ConversationId);
    }

    [Fact]
    public async Task A_history_with_answers_is_told_in_one_question_and_not_kept()
    {
        await using var emulation = await Emulation.StartAsync();
        List<ChatMessage> messages =
        [
            new(ChatRole.System, "Be brief."),
            new(ChatRole.User, "My name is Ada."),
            new(ChatRole.Assistant, [new TextReasoningContent("hm"), new TextContent("Hello Ada."), new FunctionCallContent("c", "look"), new FunctionResultContent("c", "seen")]),
            new(ChatRole.User, "What is my name?"),
        ];

        var response = await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync(messages, new ChatOptions { Instructions = "Speak English." }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            "Speak English.\n\nBe brief.\n\nThe conversation so far:\n\nUser: My name is Ada.\n\nAssistant: Hello Ada.[called look][result: seen]\n\nNow answer this:\n\nWhat is my name?",
            emulation.Turns[0].GetProperty("message").GetString());
        Assert.False(emulation.Turns[0].GetProperty("stateful").GetBoolean());
        Assert.Null(response.ConversationId);
        Assert.Empty(emulation.Service.GetConversations().Ids);
    }

    [Fact]
    public async Task A_conversation_id_sends_the_new_messages_alone()
    {
        await using var emulation = await Emulation.StartAsync();
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);
        var first = await client.GetResponseAsync("one", cancellationToken: TestContext.Current.CancellationToken);

        await client.GetResponseAsync([new(ChatRole.User, "two"), new(ChatRole.User, "three")], new ChatOptions { ConversationId = first.ConversationId }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(first.ConversationId, emulation.Turns[1].GetProperty("id").GetString());
        Assert.Equal("two\n\nthree", emulation.Turns[1].GetProperty("message").GetString());
        Assert.False(emulation.Turns[1].TryGetProperty("stateful", out _));
    }

    [Fact]
    public async Task Images_and_files_go_as_addresses_and_small_data_as_data_uris()
    {
        await using var emulation = await Emulation.StartAsync();
        ChatMessage message = new(ChatRole.User,
        [
            new TextContent("Look: "),
            new UriContent("https://e.test/a.png", "image/png"),
            new UriContent("https://e.test/a.pdf", "application/pdf"),
            new DataContent(new byte[] { 1, 2, 3 }, "image/png"),
            new DataContent(new byte[] { 1, 2, 3 }, "text/plain") { Name = "a.txt" },
        ]);

        await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync([message], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            """[{"type":"text","text":"Look: "},{"type":"image_url","image_url":{"url":"https://e.test/a.png"}},{"type":"file_url","file_url":{"url":"https://e.test/a.pdf"}},{"type":"image_url","image_url":{"url":"data:image/png;base64,AQID"}},{"type":"file_url","file_url":{"url":"data:text/plain;base64,AQID"},"name":"a.txt","mimeType":"text/plain"}]""",
            emulation.Turns[0].GetProperty("message").GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_sent_is_said_clearly_and_nothing_is_sent()
    {
        await using var emulation = await Emulation.StartAsync();
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);

        var tooLarge = await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync([new(ChatRole.User, [new DataContent(new byte[MediaBlocks.MaxDataBytes + 1], "image/png")])], cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.GetResponseAsync([new(ChatRole.User, [new HostedFileContent("file_1")])], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("UriContent", tooLarge.Message, StringComparison.Ordinal);
        Assert.Empty(emulation.Service.Requests);
    }

    [Fact]
    public async Task Options_that_have_a_counterpart_are_sent_and_a_raw_request_wins()
    {
        await using var emulation = await Emulation.StartAsync();
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);

        await client.GetResponseAsync("one", new ChatOptions { ModelId = "claude-opus-4-5", Temperature = 0.5f }, cancellationToken: TestContext.Current.CancellationToken);
        await client.GetResponseAsync("one", new ChatOptions
        {
            ModelId = "claude-opus-4-5",
            RawRepresentationFactory = self => new ChatRequest { Model = ModelId.Gpt41Mini, MaxTurns = 1, Preset = "calm", Stateful = false },
        }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("""{"model":"claude-opus-4-5","message":"one"}""", emulation.Turns[0].GetRawText());
        Assert.Equal("""{"model":"gpt-4.1-mini","message":"one","stateful":false,"preset":"calm","max_turns":1}""", emulation.Turns[1].GetRawText());
    }

    [Fact]
    public async Task Tools_are_sent_unless_none_are_wanted()
    {
        await using var emulation = await Emulation.StartAsync();
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);
        ChatOptions options = new() { Tools = [AIFunctionFactory.Create((int a) => a, "Same", "Gives it back."), new HostedWebSearchTool()] };

        await client.GetResponseAsync("one", options, cancellationToken: TestContext.Current.CancellationToken);
        options.ToolMode = ChatToolMode.None;
        await client.GetResponseAsync("one", options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Same", Assert.Single(emulation.Turns[0].GetProperty("client_tools").EnumerateArray()).GetProperty("name").GetString());
        Assert.False(emulation.Turns[1].TryGetProperty("client_tools", out _));
    }

    [Fact]
    public async Task Results_resume_the_turn_that_asked_even_without_a_conversation_id()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.ClientToolUse("call_1", "one", []), ReplyPart.ClientToolUse("call_2", "one", [])));
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);
        ChatOptions options = new() { Tools = [AIFunctionFactory.CreateDeclaration("one", "One.", JsonElement.Parse("{}"))] };
        List<ChatMessage> messages = [new(ChatRole.User, "Go.")];
        var asked = await client.GetResponseAsync(messages, options, cancellationToken: TestContext.Current.CancellationToken);
        messages.AddMessages(asked);
        var calls = asked.Messages[0].Contents.OfType<FunctionCallContent>().ToList();
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(calls[0].CallId, 42)]));
        messages.Add(new(ChatRole.Tool, [new FunctionResultContent(calls[1].CallId, null) { Exception = new InvalidOperationException("the password is swordfish") }]));

        await client.GetResponseAsync(messages, options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(asked.ConversationId, emulation.Turns[1].GetProperty("id").GetString());
        Assert.Equal(
            """[{"tool_use_id":"call_1","output":"42"},{"tool_use_id":"call_2","output":"The function failed.","is_error":true}]""",
            emulation.Turns[1].GetProperty("tool_results").GetRawText());
        Assert.False(emulation.Turns[1].TryGetProperty("message", out _));
    }

    [Fact]
    public async Task Results_of_another_service_are_told_in_writing()
    {
        await using var emulation = await Emulation.StartAsync();

        await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync(
        [
            new(ChatRole.User, "Go."),
            new(ChatRole.Assistant, [new FunctionCallContent("call_1", "look")]),
            new(ChatRole.Tool, [new FunctionResultContent("call_1", "seen")]),
        ], cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(
            "The conversation so far:\n\nUser: Go.\n\nAssistant: [called look]\n\nNow answer this:\n\n[result: seen]",
            emulation.Turns[0].GetProperty("message").GetString());
    }
}
