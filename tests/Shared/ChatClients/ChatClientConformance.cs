using System.ComponentModel;
using Microsoft.Extensions.AI;

namespace AceData.Tests;

/// <summary>What every chat client must do, whichever service is behind it; a subclass brings the service.</summary>
public abstract class ChatClientConformance : IAsyncLifetime
{
    /// <summary>The client under test; made by <see cref="StartAsync"/>.</summary>
    protected IChatClient Client { get; private set; } = null!;

    protected virtual bool HasTools => true;

    protected virtual bool HasUsage => true;

    protected virtual bool KeepsConversations => true;

    /// <summary>A question that is answered at such length that the answer can be cancelled.</summary>
    protected virtual string LongQuestion => "500 words";

    /// <summary>A question that makes the model ask for the functions <c>Weather</c> and <c>Time</c>, in parallel, so many times.</summary>
    protected abstract string ToolQuestion(int rounds);

    public async ValueTask InitializeAsync() => Client = await StartAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task One_message_is_answered()
    {
        var response = await Client.GetResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotEmpty(response.Text);
        Assert.Equal(ChatRole.Assistant, Assert.Single(response.Messages).Role);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);
    }

    [Fact]
    public async Task Streaming_says_what_not_streaming_says()
    {
        List<ChatMessage> messages = [new(ChatRole.User, "Hello.")];

        var whole = await Client.GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken);
        var updates = await Client.GetStreamingResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);
        var folded = updates.ToChatResponse();

        Assert.True(updates.Count > 1);
        Assert.Equal((whole.Text, whole.FinishReason, whole.ModelId), (folded.Text, folded.FinishReason, folded.ModelId));
        Assert.Equal(whole.Messages.Count, folded.Messages.Count);
        Assert.Equal((whole.Usage?.InputTokenCount, whole.Usage?.OutputTokenCount), (folded.Usage?.InputTokenCount, folded.Usage?.OutputTokenCount));
    }

    [Fact]
    public async Task Every_update_says_who_speaks_and_to_which_response_it_belongs()
    {
        var updates = await Client.GetStreamingResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.All(updates, update => Assert.Equal(ChatRole.Assistant, update.Role));
        Assert.Single(updates.Select(update => update.ResponseId).Distinct());
        Assert.NotNull(updates[0].ResponseId);
        Assert.All(updates, update => Assert.NotNull(update.RawRepresentation));
    }

    [Fact]
    public async Task Tokens_are_counted()
    {
        Assert.SkipUnless(HasUsage, "The service counts no tokens.");

        var response = await Client.GetResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(response.Usage?.InputTokenCount > 0);
        Assert.True(response.Usage?.OutputTokenCount > 0);
        Assert.Equal(response.Usage?.InputTokenCount + response.Usage?.OutputTokenCount, response.Usage?.TotalTokenCount);
    }

    [Fact]
    public async Task A_conversation_goes_on_by_its_history()
    {
        List<ChatMessage> messages = [new(ChatRole.User, "My name is Ada.")];
        messages.AddMessages(await Client.GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken));
        messages.Add(new ChatMessage(ChatRole.User, "What is my name?"));

        var response = await Client.GetResponseAsync(messages, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("Ada", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conversation_goes_on_by_its_id()
    {
        Assert.SkipUnless(KeepsConversations, "The service keeps no conversations.");
        var first = await Client.GetResponseAsync("My name is Ada.", cancellationToken: TestContext.Current.CancellationToken);

        var second = await Client.GetResponseAsync("What is my name?", new ChatOptions { ConversationId = first.ConversationId }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.NotNull(first.ConversationId);
        Assert.Equal(first.ConversationId, second.ConversationId);
        Assert.Contains("Ada", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_token_asks_nothing()
    {
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Client.GetResponseAsync("Hello.", cancellationToken: new CancellationToken(canceled: true)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Client.GetStreamingResponseAsync("Hello.", cancellationToken: new CancellationToken(canceled: true)).ToListAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_stream_is_cancelled_in_the_middle()
    {
        using CancellationTokenSource stop = new();
        var received = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var update in Client.GetStreamingResponseAsync(LongQuestion, cancellationToken: stop.Token))
            {
                received++;
                await stop.CancelAsync();
            }
        });

        Assert.Equal(1, received);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_loop_over_the_interface_alone_runs_three_rounds_of_two_tools(bool streamed)
    {
        Assert.SkipUnless(HasTools, "The service takes no tools.");
        var calls = 0;
        ChatOptions options = new() { Tools = [Function("Weather", "sunny"), Function("Time", "noon")] };
        List<ChatMessage> messages = [new(ChatRole.User, ToolQuestion(rounds: 3))];
        Microsoft.Extensions.AI.ChatResponse response;

        for (var round = 0; ; round++)
        {
            Assert.True(round < 10, "The model asks for ever.");
            response = streamed
                ? await Client.GetStreamingResponseAsync(messages, options, cancellationToken: TestContext.Current.CancellationToken).ToChatResponseAsync(cancellationToken: TestContext.Current.CancellationToken)
                : await Client.GetResponseAsync(messages, options, cancellationToken: TestContext.Current.CancellationToken);
            messages.AddMessages(response);
            var asked = response.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Where(call => !call.InformationalOnly).ToList();
            if (asked.Count == 0)
            {
                break;
            }

            Assert.Equal(2, asked.Count);
            Assert.Equal(ChatFinishReason.ToolCalls, response.FinishReason);
            messages.Add(new ChatMessage(ChatRole.Tool, [.. await Task.WhenAll(asked.Select(RunAsync))]));
        }

        Assert.Equal(6, calls);
        Assert.Contains("sunny", response.Text, StringComparison.Ordinal);
        Assert.Contains("noon", response.Text, StringComparison.Ordinal);
        Assert.Equal(ChatFinishReason.Stop, response.FinishReason);

        async Task<AIContent> RunAsync(FunctionCallContent call)
        {
            var function = options.Tools!.OfType<AIFunction>().Single(function => function.Name == call.Name);
            var result = await function.InvokeAsync(new AIFunctionArguments(call.Arguments));
            return new FunctionResultContent(call.CallId, result);
        }

        AIFunction Function(string name, string result) => AIFunctionFactory.Create(
            ([Description("Where.")] string place) =>
            {
                Interlocked.Increment(ref calls);
                return result;
            },
            name,
            "Tells something of a place.");
    }

    [Fact]
    public async Task Tools_are_round_tripped_by_the_conversations_id()
    {
        Assert.SkipUnless(HasTools && KeepsConversations, "The service takes no tools.");
        ChatOptions options = new() { Tools = [AIFunctionFactory.CreateDeclaration("Weather", "The weather.", Schema), AIFunctionFactory.CreateDeclaration("Time", "The time.", Schema)] };
        var asked = await Client.GetResponseAsync(ToolQuestion(rounds: 1), options, cancellationToken: TestContext.Current.CancellationToken);
        var results = asked.Messages.SelectMany(message => message.Contents).OfType<FunctionCallContent>().Select(AIContent (call) => new FunctionResultContent(call.CallId, "42"));

        options.ConversationId = asked.ConversationId;
        var answered = await Client.GetResponseAsync([new ChatMessage(ChatRole.Tool, [.. results])], options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("42", answered.Text, StringComparison.Ordinal);
        Assert.Equal(asked.ConversationId, answered.ConversationId);
    }

    [Fact]
    public async Task A_delegating_client_around_it_changes_nothing()
    {
        using Around around = new(Client);

        var inside = await Client.GetResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken);
        var outside = await around.GetResponseAsync("Hello.", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(inside.Text, outside.Text);
        Assert.Same(Client.GetService<ChatClientMetadata>(), around.GetService<ChatClientMetadata>());
    }

    [Fact]
    public async Task What_the_caller_gave_is_left_as_it_was()
    {
        ChatOptions options = new() { ModelId = null };
        List<ChatMessage> messages = [new(ChatRole.User, "Hello.")];

        await Client.GetResponseAsync(messages, options, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Null(options.ModelId);
        Assert.Null(options.ConversationId);
        Assert.Equal("Hello.", Assert.Single(messages).Text);
    }

    [Fact]
    public async Task Many_requests_run_at_the_same_time()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Client.GetResponseAsync($"Say {number}.")));

        Assert.All(responses.Index(), one => Assert.Contains($"{one.Index}", one.Item.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void It_says_who_it_is()
    {
        var metadata = Client.GetService<ChatClientMetadata>();

        Assert.NotNull(metadata);
        Assert.False(string.IsNullOrEmpty(metadata.ProviderName));
        Assert.Same(Client, Client.GetService<IChatClient>());
        Assert.Null(Client.GetService(typeof(IChatClient), "a key"));
        Assert.Null(Client.GetService<string>());
        Assert.Throws<ArgumentNullException>(() => Client.GetService(null!));
    }

    [Fact]
    public async Task No_messages_at_all_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentNullException>(() => Client.GetResponseAsync((IEnumerable<ChatMessage>)null!, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>(() => Client.GetStreamingResponseAsync((IEnumerable<ChatMessage>)null!, cancellationToken: TestContext.Current.CancellationToken));
    }

    /// <summary>Starts the service and makes a client of it.</summary>
    protected abstract Task<IChatClient> StartAsync();

    /// <summary>Stops the service.</summary>
    protected abstract ValueTask StopAsync();

    private static System.Text.Json.JsonElement Schema { get; } = System.Text.Json.JsonElement.Parse("""{"type":"object","properties":{"place":{"type":"string"}}}""");

    private sealed class Around(IChatClient inner) : DelegatingChatClient(inner)
    {
        // The test disposes the inner one.
        protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
    }
}
