using System.Globalization;

namespace AceData.Dify.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(401, "unauthorized", typeof(AuthenticationException), false)]
    [InlineData(403, "forbidden", typeof(PermissionDeniedException), false)]
    [InlineData(403, "file_access_denied", typeof(PermissionDeniedException), false)]
    [InlineData(404, "not_found", typeof(NotFoundException), false)]
    [InlineData(404, "file_not_found", typeof(NotFoundException), false)]
    [InlineData(404, "conversation_not_exists", typeof(NotFoundException), false)]
    [InlineData(400, "invalid_param", typeof(BadRequestException), false)]
    [InlineData(400, "app_unavailable", typeof(BadRequestException), false)]
    [InlineData(400, "not_chat_app", typeof(BadRequestException), false)]
    [InlineData(400, "conversation_completed", typeof(BadRequestException), false)]
    [InlineData(400, "provider_not_initialize", typeof(BadRequestException), false)]
    [InlineData(400, "provider_quota_exceeded", typeof(InsufficientBalanceException), false)]
    [InlineData(400, "model_currently_not_support", typeof(BadRequestException), false)]
    [InlineData(400, "completion_request_error", typeof(ServerException), false)]
    [InlineData(400, "no_file_uploaded", typeof(BadRequestException), false)]
    [InlineData(400, "too_many_files", typeof(BadRequestException), false)]
    [InlineData(400, "no_audio_uploaded", typeof(BadRequestException), false)]
    [InlineData(400, "speech_to_text_disabled", typeof(BadRequestException), false)]
    [InlineData(413, "file_too_large", typeof(PayloadTooLargeException), false)]
    [InlineData(413, "audio_too_large", typeof(PayloadTooLargeException), false)]
    [InlineData(415, "unsupported_file_type", typeof(BadRequestException), false)]
    [InlineData(415, "unsupported_audio_type", typeof(BadRequestException), false)]
    [InlineData(429, "too_many_requests", typeof(RateLimitException), true)]
    [InlineData(429, "rate_limit_error", typeof(RateLimitException), false)]
    [InlineData(503, "s3_connection_error", typeof(ServerException), true)]
    [InlineData(500, "internal_server_error", typeof(ServerException), true)]
    [InlineData(500, "unknown", typeof(ServerException), true)]
    public async Task An_error_becomes_the_exception_of_its_code(int status, string code, Type type, bool isTransient)
    {
        var dify = FakeDify.Answering($$"""{"code":"{{code}}","message":"It failed.","status":{{status.ToString(CultureInfo.InvariantCulture)}},"params":"query"}""", (HttpStatusCode)status);
        using var client = dify.Client();

        var failure = await Assert.ThrowsAnyAsync<AceDataException>(() => client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.IsType(type, failure);
        Assert.Equal((status, code, isTransient), ((int)failure.StatusCode!.Value, failure.Code, failure.IsTransient));
        Assert.Contains("It failed.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(429, "too_many_requests", 3)]
    [InlineData(429, "rate_limit_error", 1)]
    [InlineData(500, "internal_server_error", 1)]
    [InlineData(503, "s3_connection_error", 1)]
    [InlineData(502, "none", 1)]
    public async Task A_question_is_repeated_only_when_it_was_turned_away(int status, string code, int requests)
    {
        var dify = FakeDify.Answering($$"""{"code":"{{code}}"}""", (HttpStatusCode)status);
        using var client = dify.Client();

        var failure = await Assert.ThrowsAnyAsync<AceDataException>(() => client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((requests, requests, status >= 500), (dify.Requests.Count, failure.Attempts, failure.MayHaveBeenProcessed));
    }

    [Theory]
    [InlineData(429, "too_many_requests", 3)]
    [InlineData(429, "rate_limit_error", 1)]
    [InlineData(503, "s3_connection_error", 3)]
    [InlineData(404, "not_found", 1)]
    public async Task What_only_reads_is_repeated_after_every_passing_failure(int status, string code, int requests)
    {
        var dify = FakeDify.Answering($$"""{"code":"{{code}}"}""", (HttpStatusCode)status);
        using var client = dify.Client();

        await Assert.ThrowsAnyAsync<AceDataException>(() => client.Application.GetInfoAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(requests, dify.Requests.Count);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_told_by_its_status()
    {
        var dify = FakeDify.Answering("<html><h1>502 Bad Gateway</h1></html>", HttpStatusCode.BadGateway, "text/html");
        using var client = dify.Client();

        var failure = await Assert.ThrowsAsync<ServerException>(() => client.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((502, null, true), ((int)failure.StatusCode!.Value, failure.Code, failure.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task An_error_in_a_stream_says_code_status_task_and_what_was_written()
    {
        const string Stream = """
            data: {"event":"message","task_id":"t1","conversation_id":"c1","answer":"Hel"}

            data: {"event":"workflow_finished","task_id":"t1","data":{"id":"r","status":"failed","error":"boom"}}

            data: {"event":"error","status":400,"code":"completion_request_error","message":"The model failed."}


            """;
        using var client = FakeDify.Answering(Stream, mediaType: "text/event-stream").Client();

        var failure = await Assert.ThrowsAsync<StreamErrorException>(() => client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((400, "completion_request_error", "t1", "c1", "Hel"), ((int)failure.StatusCode!.Value, failure.Code, failure.TaskId, failure.ConversationId, failure.PartialAnswer));
        Assert.Contains("The model failed.", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("human_input_required")]
    [InlineData("workflow_paused")]
    public async Task A_pause_ends_a_stream_in_good_order(string type)
    {
        var stream = """data: {"event":"TYPE","task_id":"t1","conversation_id":"c1","data":{"form_id":"f1"}}""".Replace("TYPE", type, StringComparison.Ordinal) + "\n\n";
        using var client = FakeDify.Answering(stream, mediaType: "text/event-stream").Client();

        var answer = await client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("c1", string.Empty), (answer.ConversationId, answer.Answer));
    }

    [Fact]
    public async Task A_failed_workflow_without_its_error_is_no_complete_stream()
    {
        var stream = """data: {"event":"workflow_finished","task_id":"t1","data":{"status":"failed"}}""" + "\n\n";
        using var client = FakeDify.Answering(stream, mediaType: "text/event-stream").Client();

        await Assert.ThrowsAsync<StreamInterruptedException>(() => client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task StreamAsync_keeps_the_type_of_an_event_whose_fields_do_not_fit_and_sets_them_aside()
    {
        var stream = """data: {"event":"node_started","task_id":"t1","data":"not an object"}""" + "\n\n" + """data: {"answer":"x","event":"message_end"}""" + "\n\n";
        using var client = FakeDify.Answering(stream, mediaType: "text/event-stream").Client();

        List<StreamEvent> events = [];
        await foreach (var received in client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            events.Add(received);
        }

        Assert.Equal([typeof(NodeStartedEvent), typeof(MessageEndEvent)], events.Select(received => received.GetType()));
        Assert.Null(((NodeStartedEvent)events[0]).Node);
        Assert.Equal("not an object", events[0].AdditionalProperties["data"].GetString());
    }

    [Fact]
    public async Task A_whole_answer_where_a_stream_was_asked_for_becomes_its_events()
    {
        const string Body = """{"event":"message","task_id":"t1","message_id":"m1","conversation_id":"c1","answer":"Hi","metadata":{"usage":{"total_tokens":"12","total_price":0.5}}}""";
        using var client = FakeDify.Answering(Body).Client();

        var answer = await client.StreamAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("Hi", "c1", "m1", 12L, 0.5m), (answer.Answer, answer.ConversationId, answer.MessageId, answer.Usage!.TotalTokens!.Value, answer.Usage.TotalPrice!.Value));
    }

    [Fact]
    public async Task A_key_stands_in_no_exception()
    {
        using var client = FakeDify.Answering("""{"code":"unauthorized"}""", HttpStatusCode.Unauthorized).Client();

        var failure = await Assert.ThrowsAsync<AuthenticationException>(() => client.ChatAsync(new ChatRequest { Query = "a secret question" }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.DoesNotContain(FakeDify.Key, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("a secret question", failure.ToString(), StringComparison.Ordinal);
    }
}
