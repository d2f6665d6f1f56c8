namespace AceData.Emulator.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("""{"action":"retrieve","id":"unknown"}""")]
    [InlineData("""{"action":"update","id":"unknown","title":"x"}""")]
    [InlineData("""{"action":"delete","id":"unknown"}""")]
    [InlineData("""{"model":"gpt-4","question":"hi","id":"unknown"}""")]
    public async Task An_unknown_conversation_is_not_found(string body)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(body);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("not_found", answer.ErrorCode);
        Assert.Equal("conversation not found", answer.ErrorMessage);
        Assert.True(Guid.TryParse(answer.Json.Str("trace_id"), out _));
    }

    [Theory]
    [InlineData("", "the body is not valid JSON")]
    [InlineData("{", "the body is not valid JSON")]
    [InlineData("[]", "the body must be a JSON object")]
    [InlineData("null", "the body must be a JSON object")]
    [InlineData("""{"question":"\ud800"}""", "the body is not valid JSON")]
    [InlineData("""{"id":"a","id":"b"}""", "the body is not valid JSON")]
    [InlineData("{}", "model is required")]
    [InlineData("""{"question":"hi"}""", "model is required")]
    [InlineData("""{"model":"gpt-4"}""", "question or message is required")]
    [InlineData("""{"model":"gpt-4","question":""}""", "question or message is required")]
    [InlineData("""{"model":"gpt-4","message":[]}""", "question or message is required")]
    [InlineData("""{"model":"gpt-4","message":[{"type":"video"}]}""", "content block of type 'video' is unknown or incomplete")]
    [InlineData("""{"model":"gpt-4","question":"hi","max_turns":501}""", "max_turns must be an integer from 1 to 500")]
    [InlineData("""{"model":"gpt-4","question":"hi","max_turns":1.5}""", "max_turns must be an integer from 1 to 2147483647")]
    [InlineData("""{"action":"dance"}""", "action 'dance' is unknown")]
    [InlineData("""{"action":"retrieve"}""", "id is required")]
    [InlineData("""{"action":"delete","id":""}""", "id is required")]
    public async Task A_request_that_cannot_be_understood_is_a_bad_request(string body, string message)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(body, Service.Sse);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("bad_request", answer.ErrorCode);
        Assert.Equal(message, answer.ErrorMessage);
    }

    [Fact]
    public async Task A_conversations_own_model_is_enough()
    {
        await using var service = await Service.StartAsync();
        var asked = await service.AskAsync("one");

        var answer = await service.PostAsync($$"""{"id":"{{asked.Id}}","question":"two"}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Fact]
    public async Task Unknown_fields_are_ignored()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync("""{"model":"a-model-of-tomorrow","question":"hi","metadata":{"a":1},"stream":true}""");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("application/json", answer.MediaType);
    }

    [Fact]
    public async Task No_token_is_no_token()
    {
        await using var service = await Service.StartAsync();
        var request = service.Request("""{"action":"retrieve_batch"}""");
        request.Headers.Authorization = null;

        var answer = await service.SendAsync(request);

        Assert.Equal((HttpStatusCode.BadRequest, "no_token"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task An_unknown_token_is_invalid()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("hi", token: "made-up");

        Assert.Equal((HttpStatusCode.Unauthorized, "invalid_token"), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task A_token_can_expire()
    {
        await using var service = await Service.StartAsync();
        var other = service.Emulator.AddToken("other");
        service.Emulator.ExpireToken(other);

        var expired = await service.AskAsync("hi", token: other);

        Assert.Equal((HttpStatusCode.Unauthorized, "token_expired"), (expired.Status, expired.ErrorCode));
        Assert.Equal(HttpStatusCode.OK, (await service.AskAsync("hi")).Status);
    }

    [Theory]
    [InlineData("GET", "aichat2/conversations")]
    [InlineData("POST", "aichat2/conversation")]
    [InlineData("POST", "")]
    public async Task Any_other_path_or_method_is_no_api(string method, string path)
    {
        await using var service = await Service.StartAsync();
        var request = service.Request("{}");
        request.Method = new HttpMethod(method);
        request.RequestUri = new Uri(service.Emulator.BaseAddress, path);

        var answer = await service.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, "no_api"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_ten_megabytes_is_too_large(bool lengthIsTold)
    {
        await using var service = await Service.StartAsync();
        var request = service.Request("");
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(new string('x', (10 * 1024 * 1024) + 1)));
        request.Headers.TransferEncodingChunked = !lengthIsTold;

        var answer = await service.SendAsync(request);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "request_entity_too_large"), (answer.Status, answer.ErrorCode));
        Assert.Empty(service.Emulator.Requests.Single().Body);
    }

    [Fact]
    public async Task A_body_of_nearly_ten_megabytes_is_taken()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync(Service.Chat("say nothing " + new string('x', 10_000_000)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("share")]
    [InlineData("unshare")]
    public async Task What_the_emulator_leaves_out_says_so(string action)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.PostAsync($$"""{"action":"{{action}}","id":"x"}""");

        Assert.Equal((HttpStatusCode.BadRequest, "api_not_implemented"), (answer.Status, answer.ErrorCode));
    }

    [Theory]
    [InlineData(Service.Sse)]
    [InlineData(Service.NdJson)]
    [InlineData("application/json")]
    public async Task A_failure_before_the_first_event_is_an_ordinary_error(string accept)
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("fail at once", accept: accept);

        Assert.Equal((HttpStatusCode.InternalServerError, "chat_error"), (answer.Status, answer.ErrorCode));
        Assert.Equal(0, service.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_failure_after_the_first_event_is_an_error_event_and_the_end()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("fail", accept: Service.Sse);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("error", answer.Types[^1]);
        Assert.NotEmpty(answer.StreamedText);
        Assert.DoesNotContain("[DONE]", answer.Body, StringComparison.Ordinal);
    }
}
