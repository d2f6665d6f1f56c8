namespace AceData.Emulator.Tests;

public sealed class ChatTests
{
    [Fact]
    public async Task A_question_is_answered_as_json()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("What is new?");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("What is new?", answer.Text, StringComparison.Ordinal);
        Assert.Equal(answer.Id, answer.Json.Str("conversation_id"));
        Assert.Equal("natural_stop", answer.Json.Str("terminal_reason"));
    }

    [Fact]
    public async Task A_stream_of_server_sent_events_has_dozens_of_deltas_a_done_and_a_marker()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(Service.Sse, answer.MediaType);
        Assert.True(answer.Types.Count(type => type == "text_delta") >= 24);
        Assert.Equal("done", answer.Types[^1]);
        Assert.True(answer.EndsWithDoneMarker);
    }

    [Fact]
    public async Task A_stream_of_lines_has_the_same_events_and_no_marker()
    {
        await using var service = await Service.StartAsync();

        var lines = await service.AskAsync("hi", accept: Service.NdJson);
        var blocks = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(Service.NdJson, lines.MediaType);
        Assert.Equal(blocks.StreamedText, lines.StreamedText);
        Assert.DoesNotContain("[DONE]", lines.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_event_carries_the_conversations_id()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("think, use the tool", accept: Service.Sse);

        Assert.All(answer.Events, json => Assert.Equal(answer.ConversationId, json.Str("id")));
    }

    [Fact]
    public async Task The_json_answer_is_the_text_of_the_stream()
    {
        await using var service = await Service.StartAsync();

        var json = await service.AskAsync("Grüße 你好 👋🏽");
        var stream = await service.AskAsync("Grüße 你好 👋🏽", accept: Service.Sse);

        Assert.Equal(json.Text, stream.StreamedText);
    }

    [Fact]
    public async Task Usage_is_the_same_every_time_and_adds_up()
    {
        await using var service = await Service.StartAsync();

        var first = (await service.AskAsync("hi", accept: Service.Sse)).Done["usage"]!;
        var second = (await service.AskAsync("hi")).Json["usage"]!;

        Assert.Equal(first.ToJsonString(), second.ToJsonString());
        Assert.True(first.Int("completion_tokens") > 0);
        Assert.Equal(first.Int("total_tokens"), first.Int("prompt_tokens") + first.Int("completion_tokens"));
    }

    [Fact]
    public async Task A_conversation_remembers_its_turns()
    {
        await using var service = await Service.StartAsync();
        var first = await service.AskAsync("My name is Ada.");

        var second = await service.AskAsync("Who am I?", first.Id);

        Assert.Equal(first.Id, second.Id);
        Assert.Contains("turn 2", second.Text, StringComparison.Ordinal);
        Assert.Contains("My name is Ada.", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Three_turns_are_six_messages()
    {
        await using var service = await Service.StartAsync();
        var first = await service.AskAsync("one");
        await service.AskAsync("two", first.Id, Service.Sse);
        await service.AskAsync("three", first.Id, Service.NdJson);

        var messages = await service.MessagesAsync(first.Id);

        Assert.Equal(["user", "assistant", "user", "assistant", "user", "assistant"], messages.Select(message => message.Str("role")));
        Assert.Equal(first.Text, messages[1].OnlyText());
        Assert.Equal(3, service.Emulator.GetConversations().CountTurns(first.Id));
    }

    [Fact]
    public async Task A_stateless_turn_stores_nothing()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("hi").With("stateful", false));

        Assert.Equal(0, service.Emulator.GetConversations().Count);
        Assert.Equal(HttpStatusCode.NotFound, (await service.RetrieveAsync(answer.Id)).Status);
    }

    [Fact]
    public async Task A_stateless_turn_on_a_conversation_reads_it_and_leaves_it_as_it_was()
    {
        await using var service = await Service.StartAsync();
        var first = await service.AskAsync("one");

        var second = await service.PostAsync(Service.Chat("two", first.Id).With("stateful", false));

        Assert.Contains("turn 2", second.Text, StringComparison.Ordinal);
        Assert.Equal(1, service.Emulator.GetConversations().CountTurns(first.Id));
    }

    [Fact]
    public async Task A_message_wins_over_a_question()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("the question").With("message", "the message"));

        Assert.Contains("the message", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("the question", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Blocks_of_a_message_are_stored_as_sent()
    {
        await using var service = await Service.StartAsync();
        var blocks = JsonNode.Parse("""[{"type":"text","text":"look"},{"type":"image_url","image_url":{"url":"https://x.example/a"}}]""");

        var answer = await service.PostAsync(new JsonObject { ["model"] = "gpt-4o", ["message"] = blocks!.DeepClone() });

        var stored = (await service.MessagesAsync(answer.Id))[0]["content"];
        Assert.Equal(blocks!.ToJsonString(), stored!.ToJsonString());
    }

    [Theory]
    [InlineData("https://x.example/a.PNG", "image_url")]
    [InlineData("https://x.example/a.heif?sig=1.pdf", "image_url")]
    [InlineData("https://x.example/a.pdf", "file_url")]
    [InlineData("https://x.example/png", "file_url")]
    public async Task A_reference_becomes_a_block_by_its_extension(string url, string type)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("look").With("references", new JsonArray(url)));

        var content = (await service.MessagesAsync(answer.Id))[0].Arr("content");
        Assert.Equal("look", content[0]!.Str("text"));
        Assert.Equal(type, content[1]!.Str("type"));
        Assert.Equal(url, content[1]![type]!.Str("url"));
    }

    [Fact]
    public async Task One_turn_allowed_is_an_answer_without_tools()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("use the tool").With("max_turns", 1), Service.Sse);

        Assert.DoesNotContain("tool_use", answer.Types);
        Assert.Equal("natural_stop", answer.TerminalReason);
        Assert.NotEmpty(answer.StreamedText);
    }

    [Theory]
    [InlineData(3, 2, "max_turns")]
    [InlineData(6, 5, "natural_stop")]
    public async Task Tools_are_used_until_the_turns_run_out(int maxTurns, int uses, string reason)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("use the tool, 5 times").With("max_turns", maxTurns), Service.Sse);

        Assert.Equal(uses, answer.Types.Count(type => type == "tool_use_commit"));
        Assert.Equal(reason, answer.TerminalReason);
    }

    [Fact]
    public async Task A_tool_use_is_stored_as_one_block_with_its_result()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("think and use the tool, cite, card");

        var message = (await service.MessagesAsync(answer.Id))[1];
        var tool = message.Arr("content").Single(block => block!.Str("type") == "tool_use")!;
        Assert.Equal("done", tool.Str("status"));
        Assert.Equal("echo 1", tool.Str("output"));
        Assert.StartsWith("The user", message.Str("thinking"), StringComparison.Ordinal);
        Assert.Equal("https://example.com/source", message["citations"]!["c1"]!.Str("url"));
        Assert.Contains(message.Arr("content"), block => block!.Str("type") == "card");
        Assert.Equal("echo", (await service.RetrieveAsync(answer.Id)).Json.Arr("tools_used").Single()!.GetValue<string>());
    }

    [Fact]
    public async Task An_answer_can_be_asked_for_by_its_number_of_words()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("1000 words please", accept: Service.Sse);

        Assert.Equal(1000, answer.Types.Count(type => type == "text_delta"));
    }

    [Fact]
    public async Task A_thousand_streams_at_once_are_all_complete()
    {
        await using var service = await Service.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => service.AskAsync($"question {number}!", accept: Service.Sse)));

        Assert.All(answers, answer => Assert.True(answer.EndsWithDoneMarker));
        Assert.Equal(1000, answers.Select(answer => answer.ConversationId).Distinct().Count());
        Assert.Equal(1000, service.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task Turns_on_one_conversation_at_once_are_all_stored()
    {
        await using var service = await Service.StartAsync();
        var id = service.Emulator.GetConversations().Seed(new ConversationSeed());

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => service.AskAsync($"question {number}", id)));

        Assert.Equal(50, service.Emulator.GetConversations().CountTurns(id));
    }
}
