namespace AceData.Aichat2.Tests;

public sealed class BackgroundRunTests
{
    private static readonly PollingOptions Fast = new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(2) };

    [Theory]
    [InlineData(AsyncRetrieve.QuestionOnly)]
    [InlineData(AsyncRetrieve.Unchanged)]
    public async Task Waiting_ends_when_the_run_has_finished_and_not_before(AsyncRetrieve whileRunning)
    {
        TaskCompletionSource release = new();
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            Wire = WireOptions.Guide with { AsyncRetrieve = whileRunning },
            BeforeEvent = async (_, cancellationToken) => await release.Task.WaitAsync(cancellationToken),
        }, cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var queued = await client.EnqueueAsync(EmulatedService.Ask("long work"), cancellationToken: TestContext.Current.CancellationToken);

        var waiting = client.WaitForRunAsync(queued, Fast, cancellationToken: TestContext.Current.CancellationToken);
        await LooksAsync(emulator, 3);
        Assert.False(waiting.IsCompleted);
        release.SetResult();
        var conversation = await waiting;

        Assert.Equal(queued.Id, conversation.Id);
        Assert.Equal(MessageRole.Assistant, conversation.Messages[^1].Role);
        Assert.Contains("long work", conversation.Messages[^1].Content.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_of_another_process_is_waited_for_by_its_conversation()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var client = emulator.Client();
        var queued = await EnqueueAsync(client);
        using var another = emulator.Client();

        var conversation = await another.WaitForRunAsync(queued.Id, Fast, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, conversation.Messages.Count);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_says_so_and_can_be_taken_up()
    {
        TaskCompletionSource release = new();
        await using var emulator = await StartHeldAsync(release.Task);
        using var client = emulator.Client();
        var queued = await EnqueueAsync(client);

        var tooLong = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.WaitForRunAsync(queued, Fast with { Timeout = TimeSpan.FromMilliseconds(20) }, cancellationToken: TestContext.Current.CancellationToken));
        release.SetResult();
        var conversation = await client.WaitForRunAsync(queued, Fast, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((TimeoutKind.Wait, TimeSpan.FromMilliseconds(20), queued.Id), (tooLong.Kind, tooLong.Duration, tooLong.ConversationId));
        Assert.Equal(2, conversation.Messages.Count);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        await using var emulator = await StartHeldAsync(new TaskCompletionSource().Task);
        using var client = emulator.Client();
        var queued = await EnqueueAsync(client);
        using CancellationTokenSource cancel = new();

        var waiting = client.WaitForRunAsync(queued, new PollingOptions { FirstDelay = TimeSpan.FromMinutes(10), MaxDelay = TimeSpan.FromMinutes(10) }, cancellationToken: cancel.Token);
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public async Task A_wait_goes_on_after_passing_failures()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress, Retry = new RetryOptions { MaxRetries = 0 } });
        var queued = await EnqueueAsync(client);
        emulator.Faults.Add(Fault.Status(503, "api_error") with { Times = 3 });

        var conversation = await client.WaitForRunAsync(queued, Fast, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, conversation.Messages.Count);
        Assert.Equal(0, emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_conversation_that_was_there_and_is_deleted_ends_the_wait()
    {
        TaskCompletionSource release = new();
        await using var emulator = await StartHeldAsync(release.Task);
        using var client = emulator.Client();
        var queued = await EnqueueAsync(client);

        var waiting = client.WaitForRunAsync(queued, Fast, cancellationToken: TestContext.Current.CancellationToken);
        await LooksAsync(emulator, 2);
        await client.DeleteAsync(queued.Id, cancellationToken: TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<NotFoundException>(() => waiting);
    }

    [Fact]
    public async Task What_cannot_be_waited_for_is_refused()
    {
        using var client = Answers.Client("{}");

        await Assert.ThrowsAsync<ArgumentNullException>("queued", () => client.WaitForRunAsync((QueuedChat)null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("conversationId", () => client.WaitForRunAsync(new QueuedChat(), cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("FirstDelay", () => client.WaitForRunAsync(new QueuedChat { Id = "c" }, new PollingOptions { FirstDelay = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForRunAsync(" ", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForRunAsync("c", new PollingOptions { FirstDelay = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.WaitForRunAsync("c", new PollingOptions { Timeout = TimeSpan.Zero }, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public void QueuedChat_survives_serialization()
    {
        var queued = System.Text.Json.JsonSerializer.Deserialize("""{"id":"c","conversation_id":"c","task_id":"c","status":"queued","x":1}""", Aichat2Json.Default.QueuedChat)!;

        var stored = System.Text.Json.JsonSerializer.Serialize(queued);

        Assert.Equal(queued, System.Text.Json.JsonSerializer.Deserialize<QueuedChat>(stored));
    }

    [Theory]
    [InlineData("bodies/callback.json", "completed", "42", null)]
    [InlineData("bodies/callback-failed.json", "failed", null, "chat_error")]
    public void A_callback_is_read(string body, string status, string? answer, string? code)
    {
        var callback = ChatCallback.Parse(Transcript.Bytes(body));

        Assert.Equal((status, answer, code), (callback.Status, callback.Answer, callback.Error?.Code));
        Assert.Equal(code is null ? 3 : null, callback.Usage?.TotalTokens);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"status\":")]
    public void What_is_no_callback_is_refused_with_its_bytes(string body)
    {
        var refused = Assert.Throws<ProtocolException>(() => ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(body)));

        Assert.Equal(body, System.Text.Encoding.UTF8.GetString(refused.Bytes.Span));
    }

    [Theory]
    [InlineData("""{"messages":[]}""", false)]
    [InlineData("""{"messages":[{"role":"user","content":"q"}]}""", false)]
    [InlineData("""{"messages":[{"role":"assistant","content":"a"}]}""", true)]
    [InlineData("""{"messages":[{"role":"assistant","content":[{"type":"tool_use","tool_id":"t","status":"running"}]}]}""", false)]
    [InlineData("""{"messages":[{"role":"assistant","content":[{"type":"tool_use","tool_id":"t","status":"awaiting_input"}]}]}""", true)]
    [InlineData("""{"messages":[{"role":"assistant","content":"a"},{"role":"user","content":"q"}]}""", false)]
    public void A_run_has_finished_when_the_assistant_spoke_last_and_nothing_runs(string conversation, bool finished)
    {
        var read = System.Text.Json.JsonSerializer.Deserialize(conversation, Aichat2Json.Default.Conversation)!;

        Assert.Equal(finished, RunState.IsFinished(read));
    }

    // The run makes no progress before the task has ended.
    private static Task<Aichat2Emulator> StartHeldAsync(Task release) =>
        Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = async (_, cancellationToken) => await release.WaitAsync(cancellationToken) }, cancellationToken: TestContext.Current.CancellationToken);

    private static Task<QueuedChat> EnqueueAsync(ConversationsClient client) =>
        client.EnqueueAsync(EmulatedService.Ask("work"), cancellationToken: TestContext.Current.CancellationToken);

    private static async Task LooksAsync(Aichat2Emulator emulator, int count)
    {
        while (count > 0)
        {
            var request = await emulator.Requests.TakeAsync();
            count -= request.Action == "retrieve" ? 1 : 0;
        }
    }
}
