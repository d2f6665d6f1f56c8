using Microsoft.AspNetCore.Http;

namespace AceData.Emulator.Tests;

public sealed class FaultTests
{
    [Theory]
    [InlineData(400, "token_mismatched")]
    [InlineData(403, "used_up")]
    [InlineData(403, "disabled")]
    [InlineData(403, "forbidden")]
    [InlineData(429, "too_many_requests")]
    [InlineData(500, "api_error")]
    [InlineData(504, "timeout")]
    public async Task Any_error_can_be_asked_for(int status, string code)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.Status(status, code, "as told"));

        var answer = await service.AskAsync("hi");

        Assert.Equal((status, code, "as told"), ((int)answer.Status, answer.ErrorCode, answer.ErrorMessage));
        Assert.Equal(0, service.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_fault_strikes_as_often_as_it_says()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.Status(429, "too_many_requests") with { Times = 2, RetryAfter = "3" });

        var first = await service.AskAsync("hi");
        var second = await service.AskAsync("hi");
        var third = await service.AskAsync("hi");

        Assert.Equal([429, 429, 200], new[] { first, second, third }.Select(answer => (int)answer.Status));
        Assert.Equal("3", first.Headers["Retry-After"]);
        Assert.Equal(0, service.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_fault_strikes_the_action_it_names()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.Status(500, "api_error") with { Action = "retrieve" });
        var asked = await service.AskAsync("hi");

        var first = await service.RetrieveAsync(asked.Id);
        var second = await service.RetrieveAsync(asked.Id);

        Assert.Equal([200, 500, 200], new[] { asked, first, second }.Select(answer => (int)answer.Status));
    }

    [Fact]
    public async Task A_fault_without_end_strikes_until_it_is_cleared()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.Status(500, "api_error") with { Times = int.MaxValue });

        var first = await service.AskAsync("hi");
        var second = await service.AskAsync("hi");
        service.Emulator.Faults.Clear();
        var third = await service.AskAsync("hi");

        Assert.Equal([500, 500, 200], new[] { first, second, third }.Select(answer => (int)answer.Status));
    }

    [Fact]
    public async Task A_proxys_page_can_be_asked_for()
    {
        await using var service = await Service.StartAsync();
        service.HoldsToContract = false;
        service.Emulator.Faults.Add(Fault.HtmlPage(502));

        var answer = await service.AskAsync("hi");

        Assert.Equal((HttpStatusCode.BadGateway, "text/html"), (answer.Status, answer.MediaType));
        Assert.Contains("<h1>502</h1>", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(1000)]
    public async Task A_cut_after_some_bytes_delivers_exactly_these(int bytes)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.CutAfter(bytes));
        using var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.Sse));

        var (body, failure) = await ReadAsync(response);

        Assert.NotNull(failure);
        Assert.Equal(bytes, body.Length);
        Assert.StartsWith("d", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Cut, await service.Emulator.Requests.Single().Completion);
    }

    [Fact]
    public async Task A_cut_after_no_bytes_delivers_the_headers()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.CutAfter(0));
        using var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.Sse));

        var (body, failure) = await ReadAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(body);
        Assert.NotNull(failure);
    }

    [Fact]
    public async Task A_cut_further_than_the_answer_leaves_it_whole()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.CutAfter(1_000_000));

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.True(answer.EndsWithDoneMarker);
    }

    [Fact]
    public async Task A_cut_before_the_answer_stores_nothing()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.CutBeforeAnswer());

        await Assert.ThrowsAsync<HttpRequestException>(() => service.AskAsync("hi"));

        Assert.Equal(0, service.Emulator.GetConversations().Count);
        Assert.Equal(RequestOutcome.Cut, await service.Emulator.Requests.Single().Completion);
    }

    [Theory]
    [InlineData(Service.Sse)]
    [InlineData("application/json")]
    public async Task A_cut_after_processing_stores_the_turn_the_client_saw_nothing_of(string accept)
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.CutAfterProcessing());

        await Assert.ThrowsAsync<HttpRequestException>(() => service.AskAsync("hi", accept: accept));

        var stored = Assert.Single(service.Emulator.GetConversations().Ids);
        Assert.Equal(2, (await service.MessagesAsync(stored)).Count);
    }

    [Fact]
    public async Task Garbage_comes_after_as_many_right_bytes_as_asked()
    {
        await using var service = await Service.StartAsync();
        service.HoldsToContract = false;
        service.Emulator.Faults.Add(Fault.Garbage("<<<"u8.ToArray(), afterBytes: 6));

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal("data: <<<", answer.Body);
    }

    [Fact]
    public async Task One_byte_at_a_time_is_the_same_answer()
    {
        await using var service = await Service.StartAsync();
        var whole = await service.AskAsync("hi", accept: Service.Sse);
        service.Emulator.Faults.Add(Fault.OneByteAtATime());

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(whole.StreamedText, answer.StreamedText);
        Assert.True(answer.EndsWithDoneMarker);
        Assert.Equal(0, service.Emulator.Faults.Remaining);
    }

    [Fact]
    public async Task A_stall_lasts_until_the_client_leaves()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Add(Fault.Stall());
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Service.Cancellation);
        using var http = new HttpClient();

        var call = http.SendAsync(service.Request(Service.Chat("hi").ToJsonString()), leaving.Token);
        var request = await service.Emulator.Requests.TakeAsync(Service.Cancellation);
        Assert.False(request.Completion.IsCompleted);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(RequestOutcome.Aborted, await request.Completion);
        Assert.Null(request.StatusCode);
    }

    [Fact]
    public async Task A_stall_inside_the_answer_lasts_until_the_service_stops()
    {
        var service = await Service.StartAsync();
        await using var stopping = service;
        service.Emulator.Faults.Add(Fault.StallAfter(30));
        using var response = await service.OpenAsync(service.Request(Service.Chat("hi").ToJsonString(), Service.NdJson));
        await using var body = await response.Content.ReadAsStreamAsync(Service.Cancellation);
        await body.ReadExactlyAsync(new byte[30], Service.Cancellation);

        var next = body.ReadAsync(new byte[1], Service.Cancellation).AsTask();
        Assert.False(next.IsCompleted);
        await service.Emulator.DisposeAsync();

        await Assert.ThrowsAnyAsync<IOException>(() => next);
        Assert.Equal(RequestOutcome.Cut, await service.Emulator.Requests.Single().Completion);
    }

    [Fact]
    public async Task A_delay_is_on_the_services_own_clock()
    {
        var clock = new WatchedTimeProvider();
        await using var service = await Service.StartAsync(new Aichat2EmulatorOptions { TimeProvider = clock });
        service.Emulator.Faults.Add(Fault.Delay(TimeSpan.FromHours(1)));

        var call = service.AskAsync("hi");
        await clock.NextTimerAsync(due => due == TimeSpan.FromHours(1));
        Assert.False(call.IsCompleted);
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(HttpStatusCode.OK, (await call).Status);
    }

    [Fact]
    public async Task A_hook_may_answer_in_place_of_the_service()
    {
        await using var service = await Service.StartAsync();
        service.HoldsToContract = false;
        service.Emulator.Faults.Hook = async context =>
        {
            var body = await new StreamReader(context.Request.Body).ReadToEndAsync(Service.Cancellation);
            context.Response.StatusCode = 418;
            await context.Response.WriteAsync(body, Service.Cancellation);
            return FaultHookResult.Handled;
        };

        var answer = await service.PostAsync("""{"a":1}""");

        Assert.Equal((418, """{"a":1}"""), ((int)answer.Status, answer.Body));
    }

    [Fact]
    public async Task A_hook_may_let_the_service_answer()
    {
        await using var service = await Service.StartAsync();
        var seen = 0;
        service.Emulator.Faults.Hook = context =>
        {
            Interlocked.Increment(ref seen);
            return Task.FromResult(FaultHookResult.Continue);
        };

        var answer = await service.AskAsync("hi");

        Assert.Equal((HttpStatusCode.OK, 1), (answer.Status, seen));
    }

    [Fact]
    public async Task A_hook_that_throws_is_an_api_error()
    {
        await using var service = await Service.StartAsync();
        service.Emulator.Faults.Hook = _ => throw new InvalidOperationException("broken hook");

        var answer = await service.AskAsync("hi");

        Assert.Equal((HttpStatusCode.InternalServerError, "api_error"), (answer.Status, answer.ErrorCode));
        Assert.Contains("broken hook", answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Failed, await service.Emulator.Requests.Single().Completion);
    }

    private static async Task<(byte[] Body, Exception? Failure)> ReadAsync(HttpResponseMessage response)
    {
        var received = new MemoryStream();
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(Service.Cancellation);
            await body.CopyToAsync(received, Service.Cancellation);
            return (received.ToArray(), null);
        }
        catch (IOException exception)
        {
            return (received.ToArray(), exception);
        }
    }
}
