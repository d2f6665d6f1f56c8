namespace AceData.Emulator.Tests;

public sealed class StoredActionTests
{
    [Fact]
    public async Task Retrieve_gives_the_bare_document()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("What is the capital of France, please?");

        var document = (await service.RetrieveAsync(asked.Id)).Json;

        Assert.Equal(asked.Id, document.Str("id"));
        Assert.Equal("gpt-4.1", document.Str("model"));
        Assert.Equal("chatgpt", document.Str("model_group"));
        Assert.Equal("What is the capital of France, please?", document.Str("title"));
        Assert.True(document["updated_at"]!.GetValue<long>() > 1_700_000_000);
        Assert.Equal(2, document.Arr("messages").Count);
    }

    [Fact]
    public async Task A_page_lists_the_conversation_updated_last_first()
    {
        await using var service = await Service.StartAsync();
        var first = await service.AskAsync("one");
        var second = await service.AskAsync("two");
        await service.AskAsync("three", first.Id);

        var page = (await service.PostAsync("""{"action":"retrieve_batch"}""")).Json;

        Assert.Equal([first.Id, second.Id], page.Arr("items").Select(item => item!.Str("id")));
        Assert.Equal(2, page.Int("count"));
    }

    [Fact]
    public async Task A_summary_has_a_preview_and_no_messages()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("one");

        var item = (await service.PostAsync("""{"action":"retrieve_batch"}""")).Json.Arr("items").Single()!.AsObject();

        Assert.False(item.ContainsKey("messages"));
        Assert.StartsWith(item.Str("last_message_preview"), asked.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_by_offset_and_limit_cover_250_conversations_once()
    {
        await using var service = await Service.StartAsync();
        var seeded = Enumerable.Range(0, 250).Select(number => service.Emulator.GetConversations().Seed(new ConversationSeed { Title = $"{number}" })).ToList();

        var listed = new List<string>();
        foreach (var offset in new[] { 0, 100, 200 })
        {
            var page = (await service.PostAsync(new JsonObject { ["action"] = "retrieve_batch", ["offset"] = offset })).Json;
            Assert.Equal(250, page.Int("count"));
            listed.AddRange(page.Arr("items").Select(item => item!.Str("id")));
        }

        Assert.Equal(Enumerable.Reverse(seeded), listed);
    }

    [Fact]
    public async Task A_page_after_the_end_is_empty()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.GetConversations().Seed(new ConversationSeed());

        var page = (await service.PostAsync("""{"action":"retrieve_batch","offset":5,"limit":1}""")).Json;

        Assert.Empty(page.Arr("items"));
        Assert.Equal(1, page.Int("count"));
    }

    [Fact]
    public async Task RetrieveBatch_calls_the_number_of_matches_total_in_the_guides_form()
    {
        await using var service = await Service.StartAsync(new WireOptions { PageTotalName = PageTotalName.Total });

        var page = (await service.PostAsync("""{"action":"retrieve_batch"}""")).Json;

        Assert.Equal(0, page.Int("total"));
        Assert.False(page.ContainsKey("count"));
    }

    [Theory]
    [InlineData("model", "claude-opus-4-8", "b")]
    [InlineData("model_group", "chatgpt", "c a")]
    [InlineData("user_id", "u1", "b a")]
    [InlineData("application_id", "app", "c")]
    [InlineData("model_group", "other", "")]
    public async Task A_filter_keeps_what_fits(string field, string value, string expected)
    {
        await using var service = await Service.StartAsync();
        var store = service.Emulator.GetConversations();
        store.Seed(new ConversationSeed { Id = "a", Model = "gpt-4o", UserId = "u1" });
        store.Seed(new ConversationSeed { Id = "b", Model = "claude-opus-4-8", UserId = "u1" });
        store.Seed(new ConversationSeed { Id = "c", Model = "o3", ApplicationId = "app" });

        var page = (await service.PostAsync(new JsonObject { ["action"] = "retrieve_batch", [field] = value })).Json;

        Assert.Equal(expected, string.Join(' ', page.Arr("items").Select(item => item!.Str("id"))));
        Assert.Equal(page.Arr("items").Count, page.Int("count"));
    }

    [Theory]
    [InlineData("offset", -1)]
    [InlineData("limit", 0)]
    [InlineData("limit", 101)]
    public async Task A_page_outside_the_limits_is_refused(string field, int value)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(new JsonObject { ["action"] = "retrieve_batch", [field] = value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Update_changes_the_title_and_answers_the_conversation()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("one");

        var updated = await service.PostAsync(new JsonObject { ["action"] = "update", ["id"] = asked.Id, ["title"] = "Renamed" });

        Assert.Equal("Renamed", updated.Json.Str("title"));
        Assert.Equal("Renamed", (await service.RetrieveAsync(asked.Id)).Json.Str("title"));
        Assert.Equal(2, updated.Json.Arr("messages").Count);
    }

    [Fact]
    public async Task Update_can_answer_only_that_it_succeeded()
    {
        await using var service = await Service.StartAsync(new WireOptions { UpdateAnswer = UpdateAnswer.Flag });
        var id = service.Emulator.GetConversations().Seed(new ConversationSeed());

        var updated = await service.PostAsync(new JsonObject { ["action"] = "update", ["id"] = id, ["title"] = "Renamed" });

        Assert.Equal(new JsonObject { ["id"] = id, ["success"] = true }.ToJsonString(), updated.Json.ToJsonString());
    }

    [Fact]
    public async Task Update_replaces_the_history_wholesale()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("forget this");
        var messages = JsonNode.Parse("""[{"role":"system","content":"be kind"},{"role":"user","content":[{"type":"text","text":"first"}]}]""");

        await service.PostAsync(new JsonObject { ["action"] = "update", ["id"] = asked.Id, ["messages"] = messages!.DeepClone() });

        var document = (await service.RetrieveAsync(asked.Id)).Json;
        Assert.Equal(messages!.ToJsonString(), document["messages"]!.ToJsonString());
        Assert.Contains("first", (await service.AskAsync("and now?", asked.Id)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["text"]""")]
    [InlineData("""[{"role":"tool","content":"x"}]""")]
    [InlineData("""[{"content":"x"}]""")]
    [InlineData("""[{"role":"user"}]""")]
    [InlineData("""[{"role":"user","content":7}]""")]
    [InlineData("""[{"role":"user","content":["x"]}]""")]
    [InlineData("""[{"role":"user","content":[{"type":"text"}]}]""")]
    [InlineData("""[{"role":"user","content":[{"type":"from_the_future"}]}]""")]
    public async Task Update_refuses_a_history_that_is_not_one(string messages)
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("keep this");

        var answer = await service.PostAsync(new JsonObject { ["action"] = "update", ["id"] = asked.Id, ["messages"] = JsonNode.Parse(messages) });

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(2, (await service.MessagesAsync(asked.Id)).Count);
    }

    [Fact]
    public async Task A_retrieved_history_can_be_written_back()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("think, use the tool, card, cite, artifact");
        var messages = (await service.RetrieveAsync(asked.Id)).Json["messages"]!;

        var answer = await service.PostAsync(new JsonObject { ["action"] = "update", ["id"] = asked.Id, ["messages"] = messages.DeepClone() });

        Assert.Equal(messages.ToJsonString(), answer.Json["messages"]!.ToJsonString());
    }

    [Fact]
    public async Task Delete_takes_the_conversation_away()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("one");

        var deleted = await service.PostAsync(new JsonObject { ["action"] = "delete", ["id"] = asked.Id });

        Assert.Equal(asked.Id, deleted.Id);
        Assert.True(deleted.Json["success"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.NotFound, (await service.RetrieveAsync(asked.Id)).Status);
    }

    [Fact]
    public async Task Two_tokens_never_see_each_others_conversations()
    {
        await using var service = await Service.StartAsync();
        var other = service.Emulator.AddToken();
        var asked = await service.AskAsync("mine");

        Assert.Equal(HttpStatusCode.NotFound, (await service.RetrieveAsync(asked.Id, other)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await service.AskAsync("yours?", asked.Id, token: other)).Status);
        Assert.Equal(0, (await service.PostAsync("""{"action":"retrieve_batch"}""", token: other)).Json.Int("count"));
        Assert.Equal(HttpStatusCode.OK, (await service.RetrieveAsync(asked.Id)).Status);
    }

    [Fact]
    public async Task What_is_stored_can_be_looked_at_without_asking_the_service()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("one");

        var document = service.Emulator.GetConversations().Find(asked.Id);

        Assert.Equal((await service.RetrieveAsync(asked.Id)).Json.ToJsonString(), document!.ToJsonString());
        Assert.Null(service.Emulator.GetConversations().Find("unknown"));
    }
}
