namespace AceData.Emulator.Tests;

public sealed class StreamingTests
{
    [Fact]
    public async Task An_event_arrives_while_the_next_one_is_held()
    {
        var gate = new Gate(letThrough: 2);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });
        using var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.NdJson));
        using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(Service.Cancellation));

        var first = Json.Parse((await lines.ReadLineAsync(Service.Cancellation))!);
        var second = Json.Parse((await lines.ReadLineAsync(Service.Cancellation))!);
        await gate.Reached;
        var sent = service.Emulator.Requests.Single().EventsSent;
        gate.Open();
        var rest = await lines.ReadToEndAsync(Service.Cancellation);

        Assert.Equal("This is ", first.Str("content") + second.Str("content"));
        Assert.Equal(2, sent);
        Assert.Contains("natural_stop", rest, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_leaves_is_noticed_and_its_turn_is_forgotten()
    {
        var gate = new Gate(letThrough: 3);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });
        var request = await DropAsync(service, gate, Service.Chat("hi"));

        Assert.Equal(RequestOutcome.Aborted, await request.Completion);
        Assert.Equal(200, request.StatusCode);
        Assert.Equal(0, service.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_dropped_turn_can_be_stored_as_far_as_it_got()
    {
        var gate = new Gate(letThrough: 3);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = gate.HoldAsync,
            Wire = new WireOptions { StoreDroppedTurns = true },
        });
        var request = await DropAsync(service, gate, Service.Chat("hi"));

        await request.Completion;
        var messages = await service.MessagesAsync(service.Emulator.GetConversations().Ids.Single());
        Assert.Equal("hi", messages[0].Str("content"));
        Assert.StartsWith("This is turn", messages[1].OnlyText(), StringComparison.Ordinal);
        Assert.True(messages[1].OnlyText().Length < 20);
    }

    [Fact]
    public async Task A_pause_goes_on_waiting_when_its_resumption_is_dropped()
    {
        var gate = new Gate(letThrough: 40);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });
        var paused = await service.AskAsync("ask me", accept: Service.NdJson);
        var toolId = paused.Events.Single(json => json.Type() == "ask_user_question").Str("tool_id");
        var request = await DropAsync(service, gate, Service.ResumeBody(paused.ConversationId, (toolId, "Green")));
        await request.Completion;
        gate.Open();

        var resumed = await service.ResumeAsync(paused.ConversationId, (toolId, "Red"));

        Assert.Contains("Red", resumed.StreamedText, StringComparison.Ordinal);
        Assert.Equal("natural_stop", resumed.TerminalReason);
    }

    [Fact]
    public async Task Stopping_cuts_an_open_stream()
    {
        var gate = new Gate(letThrough: 1);
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync });
        using var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.Sse));
        await gate.Reached;

        await service.Emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => response.Content.ReadAsStringAsync(Service.Cancellation));
        Assert.Equal(RequestOutcome.Cut, await service.Emulator.Requests.Single().Completion);
    }

    [Fact]
    public async Task Stopping_ends_hundreds_of_held_streams()
    {
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = (json, _) => json.Type() == "tool_result" ? new ValueTask(new TaskCompletionSource().Task) : ValueTask.CompletedTask,
        });
        var opened = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
            service.OpenAsync(service.Request(Service.Chat("use the tool").With("stateful", false).ToJsonString(), Service.Sse))));

        await service.Emulator.DisposeAsync();

        var outcomes = await Task.WhenAll(service.Emulator.Requests.Select(request => request.Completion));
        Assert.All(outcomes, outcome => Assert.Equal(RequestOutcome.Cut, outcome));
        Assert.All(opened, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task Events_wait_on_the_services_own_clock()
    {
        var clock = new WatchedTimeProvider();
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { TimeProvider = clock, EventDelay = TimeSpan.FromMinutes(1) });

        var call = service.AskAsync("say nothing", accept: Service.Sse);
        await clock.NextTimerAsync(due => due == TimeSpan.FromMinutes(1));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(["done"], (await call).Types);
    }

    [Fact]
    public async Task A_turn_is_stored_before_its_end_is_told()
    {
        Service? running = null;
        var storedAtDone = 0;
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = (json, _) =>
            {
                storedAtDone = json.Type() == "done" ? running!.Emulator.GetConversations().Count : 0;
                return ValueTask.CompletedTask;
            },
        });
        running = service;

        await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(1, storedAtDone);
    }

    [Theory]
    [InlineData("text/event-stream, application/json", Service.Sse)]
    [InlineData("application/x-ndjson;q=0.9", Service.NdJson)]
    [InlineData("text/html, application/x-ndjson", Service.NdJson)]
    [InlineData("APPLICATION/JSON, text/event-stream", "application/json")]
    [InlineData("*/*", "application/json")]
    public async Task Accept_alone_chooses_the_format(string accept, string mediaType)
    {
        await using var service = await Service.StartAsync();
        var request = service.Request(Service.Chat("hi").ToJsonString());
        request.Headers.Remove("Accept");
        request.Headers.TryAddWithoutValidation("Accept", accept);

        var answer = await service.SendAsync(request);

        Assert.Equal((HttpStatusCode.OK, mediaType), (answer.Status, answer.MediaType));
    }

    [Fact]
    public async Task What_was_asked_is_written_down_without_the_token()
    {
        await using var service = await Service.StartAsync();
        var request = service.Request("""{"action":"retrieve_batch"}""");
        request.Headers.Add("X-Test", "yes");

        await service.SendAsync(request);

        var received = await service.Emulator.Requests.TakeAsync(Service.Cancellation);
        Assert.Equal(("POST", "/aichat2/conversations", "retrieve_batch"), (received.Method, received.Path, received.Action));
        Assert.Equal("""{"action":"retrieve_batch"}""", received.Body);
        Assert.Equal("yes", received.Headers["x-test"]);
        Assert.False(received.Headers.ContainsKey("Authorization"));
        Assert.Equal(RequestOutcome.Answered, await received.Completion);
        Assert.Equal(200, received.StatusCode);
    }

    [Fact]
    public async Task The_log_forgets_the_oldest()
    {
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { RequestLogSize = 2 });

        foreach (var question in new[] { "one", "two", "three" })
        {
            await service.AskAsync(question);
        }

        Assert.Equal(2, service.Emulator.Requests.Count);
        Assert.Contains("two", service.Emulator.Requests.First().Body, StringComparison.Ordinal);
    }

    private static async Task<ReceivedRequest> DropAsync(Service service, Gate gate, JsonObject body)
    {
        // Without this the client reads on for two seconds before it lets the connection go.
        using var http = new HttpClient(new SocketsHttpHandler { MaxResponseDrainSize = 0 });
        using var response = await http.SendAsync(
            service.Request(body.ToJsonString(), Service.Sse), HttpCompletionOption.ResponseHeadersRead, Service.Cancellation);
        var stream = await response.Content.ReadAsStreamAsync(Service.Cancellation);
        await stream.ReadExactlyAsync(new byte[Encoding.UTF8.GetByteCount("data: ")], Service.Cancellation);
        await gate.Reached;
        return service.Emulator.Requests.Last();
    }
}
