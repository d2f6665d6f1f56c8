namespace AceData.Dify.Tests;

public sealed class ConversationTests
{
    [Fact]
    public async Task An_answer_comes_whole_or_as_a_stream_and_is_the_same()
    {
        await using var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions { Answer = question => $"You said {question}." }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();

        var whole = await client.ChatAsync(new ChatRequest { Query = "one two" }, cancellationToken: TestContext.Current.CancellationToken);
        var streamed = await client.StreamAsync(new ChatRequest { Query = "one two", ConversationId = whole.ConversationId }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);
        var pieces = await client.StreamAsync(new ChatRequest { Query = "one two" }, cancellationToken: TestContext.Current.CancellationToken).ReadTextAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal(("You said one two.", "You said one two.", whole.ConversationId), (whole.Answer, streamed.Answer, streamed.ConversationId));
        Assert.Equal(["You", " said", " one", " two."], pieces);
        Assert.Equal((whole.Usage!.TotalTokens, 0.0000001m), (streamed.Usage!.TotalTokens, streamed.Usage.CompletionPrice!.Value));
        Assert.Equal("1.9.0", whole.Metadata.Headers["X-Version"][0]);
    }

    [Fact]
    public async Task Messages_are_listed_backwards_over_pages()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var id = (await client.ChatAsync(new ChatRequest { Query = "1" }, cancellationToken: TestContext.Current.CancellationToken)).ConversationId;
        for (var number = 2; number <= 5; number++)
        {
            await client.ChatAsync(new ChatRequest { Query = $"{number}", ConversationId = id }, cancellationToken: TestContext.Current.CancellationToken);
        }

        var messages = await client.Messages.ListAsync(id, pageSize: 2, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        var pages = emulator.Requests.Count(request => request.Action == "messages");
        var newest = await client.Messages.GetPageAsync(id, limit: 2, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["5", "4", "3", "2", "1"], messages.Select(message => message.Query));
        Assert.Equal(["4", "5"], newest.Items.Select(message => message.Query));
        Assert.True(newest.HasMore);
        Assert.Equal(3, pages);
    }

    [Fact]
    public async Task Conversations_are_listed_over_pages_and_belong_to_their_user()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        for (var number = 1; number <= 5; number++)
        {
            await client.ChatAsync(new ChatRequest { Query = $"{number}", Inputs = new Dictionary<string, InputValue> { ["number"] = number } }, cancellationToken: TestContext.Current.CancellationToken);
        }

        await client.ForUser("grace").ChatAsync(new ChatRequest { Query = "hers" }, cancellationToken: TestContext.Current.CancellationToken);

        var mine = await client.Conversations.ListAsync(ConversationOrder.OldestFirst, pageSize: 2, cancellationToken: TestContext.Current.CancellationToken).ToListAsync();
        var pages = emulator.Requests.Count(request => request.Action == "conversations");
        var hers = await client.ForUser("grace").Conversations.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync();

        Assert.Equal([1, 2, 3, 4, 5], mine.Select(conversation => conversation.Inputs["number"].GetInt32()));
        Assert.Equal(3, pages);
        Assert.Single(hers);
        await Assert.ThrowsAsync<NotFoundException>(() => client.Messages.GetPageAsync(hers[0].Id, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_conversation_is_named_by_hand_or_by_the_service_and_deleted()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var id = (await client.ChatAsync(new ChatRequest { Query = "cats" }, cancellationToken: TestContext.Current.CancellationToken)).ConversationId;

        var byHand = await client.Conversations.RenameAsync(id, "Mine", cancellationToken: TestContext.Current.CancellationToken);
        var byService = await client.Conversations.RenameAsync(id, cancellationToken: TestContext.Current.CancellationToken);
        await client.Conversations.DeleteAsync(id, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Mine", "About: cats"), (byHand.Name, byService.Name));
        Assert.Empty(await client.Conversations.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync());
    }

    [Fact]
    public async Task Variables_are_listed_and_set()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var id = (await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken)).ConversationId;

        var variable = Assert.Single(await client.Conversations.ListVariablesAsync(id, cancellationToken: TestContext.Current.CancellationToken).ToListAsync());
        var set = await client.Conversations.UpdateVariableAsync(id, variable.Id, 7, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("turns", VariableType.Number, "1", "7"), (variable.Name, variable.ValueType!.Value, variable.Value, set.Value));
        Assert.Empty((await client.Conversations.GetVariablePageAsync(id, variableName: "other", cancellationToken: TestContext.Current.CancellationToken)).Items);
    }

    [Fact]
    public async Task A_rating_is_given_read_and_taken_back()
    {
        await using var emulator = await DifyEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var answer = await client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        await client.Messages.RateAsync(answer.MessageId, Rating.Dislike, "no", cancellationToken: TestContext.Current.CancellationToken);
        var feedback = Assert.Single(await client.Messages.ListFeedbackAsync(pageSize: 1, cancellationToken: TestContext.Current.CancellationToken).ToListAsync());
        await client.Messages.RateAsync(answer.MessageId, rating: null, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((Rating.Dislike, "no", answer.MessageId, TimeSpan.Zero), (feedback.Rating!.Value, feedback.Content, feedback.MessageId, feedback.CreatedAt!.Value.Offset));
        Assert.Empty((await client.Messages.GetFeedbackPageAsync(cancellationToken: TestContext.Current.CancellationToken)).Items);
    }

    [Fact]
    public async Task An_answer_is_stopped_and_what_is_written_is_kept()
    {
        TaskCompletionSource stopped = new();
        var events = 0;
        await using var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions
        {
            Answer = _ => "one two three four",
            BeforeEvent = async (_, cancellationToken) =>
            {
                if (++events == 3)
                {
                    await stopped.Task.WaitAsync(cancellationToken);
                }
            },
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        ChatResult? whole = null;
        List<StreamEvent> received = [];

        await foreach (var one in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            received.Add(one);
            if (received.Count == 2)
            {
                await client.StopAsync(one.TaskId!, cancellationToken: TestContext.Current.CancellationToken);
                stopped.SetResult();
            }
        }

        whole = await received.ToAsyncEnumerable().ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal("one two three", whole.Answer);
    }
}
