using Microsoft.AspNetCore.Http;

namespace AceData.Emulator.Tests;

public sealed class AsyncTests
{
    [Fact]
    public async Task An_async_turn_is_queued_and_can_be_retrieved_when_it_is_over()
    {
        await using var service = await Service.StartAsync();

        var queued = (await service.PostAsync(Service.Chat("hi").With("async", true), Service.Sse)).Json;
        await service.Emulator.WaitForJobsAsync(Service.Cancellation);

        Assert.Equal("queued", queued.Str("status"));
        Assert.Equal([queued.Str("id"), queued.Str("id")], [queued.Str("task_id"), queued.Str("conversation_id")]);
        Assert.Equal(["user", "assistant"], (await service.MessagesAsync(queued.Str("id"))).Select(message => message.Str("role")));
    }

    [Fact]
    public async Task A_running_turn_shows_its_question()
    {
        var gate = new Gate();
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });

        var queued = await service.PostAsync(Service.Chat("hi").With("async", true));
        await gate.Reached;
        var running = await service.MessagesAsync(queued.Id);
        gate.Open();
        await service.Emulator.WaitForJobsAsync(Service.Cancellation);

        Assert.Equal("hi", running.Single().Str("content"));
        Assert.Equal(2, (await service.MessagesAsync(queued.Id)).Count);
    }

    [Fact]
    public async Task A_running_turn_can_stay_hidden()
    {
        var gate = new Gate();
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = gate.HoldAsync,
            Wire = new WireOptions { AsyncRetrieve = AsyncRetrieve.Unchanged },
        });

        var queued = await service.PostAsync(Service.Chat("hi").With("async", true));
        await gate.Reached;
        var running = await service.RetrieveAsync(queued.Id);
        gate.Open();
        await service.Emulator.WaitForJobsAsync(Service.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, running.Status);
        Assert.Equal(HttpStatusCode.OK, (await service.RetrieveAsync(queued.Id)).Status);
    }

    [Fact]
    public async Task A_turn_that_is_over_calls_back_with_its_answer()
    {
        await using var service = await Service.StartAsync();
        await using var receiver = await ReceiverAsync();

        await service.PostAsync(Service.Chat("hi").With("async", true).With("callback_url", CallbackUrl(receiver)));
        var callback = await receiver.Requests.TakeAsync(Service.Cancellation);

        var body = Json.Parse(callback.Body);
        Assert.Equal(("POST", "/callback?secret=1"), (callback.Method, callback.Path));
        Assert.Equal(["status", "answer", "usage", "error"], body.Select(property => property.Key));
        Assert.Equal("completed", body.Str("status"));
        Assert.Contains("hi", body.Str("answer"), StringComparison.Ordinal);
        Assert.True(body["usage"]!.Int("total_tokens") > 0);
        Assert.Null(body["error"]);
    }

    [Fact]
    public async Task A_turn_that_failed_calls_back_with_its_error()
    {
        await using var service = await Service.StartAsync();
        await using var receiver = await ReceiverAsync();

        await service.PostAsync(Service.Chat("fail").With("async", true).With("callback_url", CallbackUrl(receiver)));
        var body = Json.Parse((await receiver.Requests.TakeAsync(Service.Cancellation)).Body);

        Assert.Equal("failed", body.Str("status"));
        Assert.Equal("chat_error", body["error"]!.Str("code"));
        Assert.Null(body["answer"]);
        Assert.Null(body["usage"]);
    }

    [Fact]
    public async Task A_receiver_that_is_away_is_given_up()
    {
        await using var service = await Service.StartAsync();

        await service.PostAsync(Service.Chat("hi").With("async", true).With("callback_url", "http://127.0.0.1:1/"));

        await service.Emulator.WaitForJobsAsync(Service.Cancellation);
        Assert.Equal(1, service.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_paused_turn_can_be_resumed_in_the_background()
    {
        await using var service = await Service.StartAsync();
        var paused = await service.AskAsync("ask me", accept: Service.Sse);
        var toolId = paused.Events.Single(json => json.Type() == "ask_user_question").Str("tool_id");

        await service.PostAsync(Service.ResumeBody(paused.ConversationId, (toolId, "Green")).With("async", true));
        await service.Emulator.WaitForJobsAsync(Service.Cancellation);

        Assert.Equal(3, (await service.MessagesAsync(paused.ConversationId))[1].Arr("content").Count);
    }

    [Theory]
    [InlineData("ftp://example.com/")]
    [InlineData("/relative")]
    [InlineData("not a url")]
    public async Task A_callback_that_is_not_http_is_refused(string url)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("hi").With("async", true).With("callback_url", url));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(0, service.Emulator.GetConversations().Count);
    }

    [Theory]
    [InlineData("http://localhost:9/", false)]
    [InlineData("http://127.0.0.1/", false)]
    [InlineData("http://10.1.2.3/", false)]
    [InlineData("http://172.16.0.1/", false)]
    [InlineData("http://192.168.1.1/", false)]
    [InlineData("http://169.254.169.254/", false)]
    [InlineData("http://[::1]/", false)]
    [InlineData("http://[fd00::1]/", false)]
    [InlineData("http://172.32.0.1/", true)]
    [InlineData("https://example.com/", true)]
    public async Task Private_callbacks_can_be_refused(string url, bool isTaken)
    {
        await using var service = await Service.StartAsync(new WireOptions { RefusePrivateCallbacks = true });

        var answer = await service.PostAsync(Service.Chat("hi").With("callback_url", url));

        Assert.Equal(isTaken ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.Status);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_running_turn()
    {
        var gate = new Gate();
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });
        await service.PostAsync(Service.Chat("hi").With("async", true));
        await gate.Reached;

        await service.Emulator.DisposeAsync();

        Assert.Single(service.Emulator.GetConversations().Ids);
    }

    private static async Task<Aichat2Emulator> ReceiverAsync()
    {
        var receiver = await Aichat2Emulator.StartAsync(cancellationToken: Service.Cancellation);
        receiver.Faults.Hook = async context =>
        {
            await context.Response.WriteAsync("ok", Service.Cancellation);
            return FaultHookResult.Handled;
        };
        return receiver;
    }

    private static JsonNode CallbackUrl(Aichat2Emulator receiver) => new Uri(receiver.BaseAddress, "callback?secret=1").ToString();
}
