using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.ChatClients;

public sealed class ChatClientResponseTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Thinking_tools_citations_cards_and_files_are_contents(bool asProduction)
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = asProduction ? WireOptions.Production : WireOptions.Guide });

        var response = await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync("think, use the tool, card, artifact, cite", cancellationToken: TestContext.Current.CancellationToken);

        var contents = response.Messages[0].Contents;
        Assert.Equal("The user wants me to think.", Assert.Single(contents.OfType<TextReasoningContent>()).Text);
        var call = Assert.Single(contents.OfType<FunctionCallContent>());
        Assert.Equal(("echo", true), (call.Name, call.InformationalOnly));
        Assert.Equal("echo 1", ((JsonElement)call.Arguments!["text"]!).GetString());
        var result = Assert.Single(contents.OfType<FunctionResultContent>());
        Assert.Equal((call.CallId, "echo 1"), (result.CallId, result.Result));
        Assert.Equal([("https://cdn.example.com/card.png", "image/png"), ("https://cdn.example.com/artifact.txt", "text/plain")], contents.OfType<UriContent>().Select(uri => (uri.Uri.OriginalString, uri.MediaType)));
        var citation = Assert.IsType<CitationAnnotation>(Assert.Single(contents.SelectMany(content => content.Annotations ?? [])));
        Assert.Equal(("A source", "https://example.com/source", "c1"), (citation.Title, citation.Url!.OriginalString, citation.AdditionalProperties!["id"]));
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task Every_event_is_an_update_that_carries_it()
    {
        await using var emulation = await Emulation.StartAsync();

        var updates = await emulation.Client.AsIChatClient(ModelId.Gpt41).GetStreamingResponseAsync("think, use the tool, card, unknown event", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(updates, update => Assert.IsAssignableFrom<StreamEvent>(update.RawRepresentation));
        Assert.All(updates.SelectMany(update => update.Contents), content => Assert.NotNull(content.RawRepresentation));
        Assert.Contains(updates, update => update.RawRepresentation is UnknownEvent && update.Contents.Count == 0);
    }

    [Theory]
    [InlineData("ask me several", "ask_user_question", "questions")]
    [InlineData("consent", "consent_request", "requirements")]
    [InlineData("confirm", "action_confirmation", "title")]
    public async Task What_a_person_is_asked_is_a_call_nobody_runs_and_a_result_answers_it(string question, string name, string argument)
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Production });
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);

        var asked = await client.GetResponseAsync(question, cancellationToken: TestContext.Current.CancellationToken);
        var call = Assert.Single(asked.Messages[0].Contents.OfType<FunctionCallContent>());
        var answered = await client.GetResponseAsync(
            [new ChatMessage(ChatRole.Tool, [new FunctionResultContent(call.CallId, "yes")])], new ChatOptions { ConversationId = asked.ConversationId }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((name, true), (call.Name, call.InformationalOnly));
        Assert.Contains(argument, call.Arguments!.Keys);
        Assert.Equal("awaiting_user_input", asked.FinishReason?.Value);
        Assert.StartsWith("You answered: yes.", answered.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("natural_stop", "stop")]
    [InlineData("max_turns", "length")]
    [InlineData("prompt_too_long", "length")]
    [InlineData("tool_call_loop", "tool_call_loop")]
    public async Task The_reason_of_the_end_is_the_finish_reason(string reason, string expected)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Text("a"), ReplyPart.End(reason)));

        var response = await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync("Go.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.FinishReason?.Value);
    }

    [Fact]
    public async Task Counts_of_the_future_are_additional_counts()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(
            """{"type":"text_delta","content":"a"}""",
            """{"type":"done","conversation_id":"c","usage":{"prompt_tokens":1,"completion_tokens":2,"cached_tokens":3},"terminal_reason":"natural_stop"}"""));

        var usage = (await emulation.Client.AsIChatClient(ModelId.Gpt41).GetResponseAsync("Go.", cancellationToken: TestContext.Current.CancellationToken)).Usage!;

        Assert.Equal((1L, 2L, 3L), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount));
        Assert.Equal(3, usage.AdditionalCounts!["cached_tokens"]);
    }

    [Fact]
    public async Task Failures_stay_typed()
    {
        await using var emulation = await Emulation.StartAsync();
        var client = emulation.Client.AsIChatClient(ModelId.Gpt41);
        emulation.Service.Faults.Add(Fault.Status(403, "used_up"));

        await Assert.ThrowsAsync<InsufficientBalanceException>(() => client.GetResponseAsync("one", cancellationToken: TestContext.Current.CancellationToken));
        var failed = await Assert.ThrowsAsync<StreamErrorException>(() => client.GetResponseAsync("fail", cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("This answer will not be ", failed.PartialAnswer);
    }

    [Fact]
    public async Task The_clients_behind_it_can_be_asked_for()
    {
        await using var emulation = await Emulation.StartAsync();
        using var client = emulation.Client.AsIChatClient(ModelId.Gpt41);

        var metadata = client.GetService<ChatClientMetadata>()!;

        Assert.Same(emulation.Client, client.GetService<ConversationsClient>());
        Assert.Same(emulation.Client, client.GetService<IConversationsClient>());
        Assert.Equal(("acedatacloud", emulation.Service.BaseAddress, "gpt-4.1"), (metadata.ProviderName, metadata.ProviderUri, metadata.DefaultModelId));
    }

    [Fact]
    public async Task Disposing_it_leaves_the_client_open()
    {
        await using var emulation = await Emulation.StartAsync();

        emulation.Client.AsIChatClient(ModelId.Gpt41).Dispose();

        Assert.NotEmpty((await emulation.Client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41, Question = "one" }, cancellationToken: TestContext.Current.CancellationToken)).Answer);
    }
}
