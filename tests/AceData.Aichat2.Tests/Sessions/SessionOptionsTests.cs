namespace AceData.Aichat2.Tests.Sessions;

/// <summary>The options of a call win over those of its session, for every request that the call makes.</summary>
public sealed class SessionOptionsTests
{
    private const string History = """{"id":"c-1","messages":[{"role":"user","content":"q"},{"role":"assistant","content":"a"}]}""";

    private static readonly RequestOptions Call = new() { ApiToken = "of-the-call" };

    public static TheoryData<string, Func<ChatSession, Task>> Operations => new()
    {
        { nameof(ChatSession.SendAsync), session => session.SendAsync("q", Call) },
        { nameof(ChatSession.StreamAsync), session => session.StreamAsync("q", Call).ToChatResultAsync() },
        { nameof(ChatSession.AnswerAsync), session => session.AnswerAsync([new ToolResult { ToolUseId = "t", Output = "o" }], Call) },
        { nameof(ChatSession.StreamAnswerAsync), session => session.StreamAnswerAsync([new ToolResult { ToolUseId = "t", Output = "o" }], Call).ToChatResultAsync() },
        { nameof(ChatSession.GetHistoryAsync), session => session.GetHistoryAsync(Call) },
        { nameof(ChatSession.RewindAsync), session => session.RewindAsync(0, Call) },
        { nameof(ChatSession.EditAsync), session => session.EditAsync(0, "q", Call) },
        { nameof(ChatSession.RegenerateAsync), session => session.RegenerateAsync(Call) },
        { nameof(ChatSession.StreamRegenerateAsync), session => session.StreamRegenerateAsync(Call).ToChatResultAsync() },
        { nameof(ChatSession.DeleteAsync), session => session.DeleteAsync(Call) },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_request_of_a_call_has_the_options_of_the_call(string operation, Func<ChatSession, Task> act)
    {
        ScriptedService service = new((request, _) => Task.FromResult(Answer(request)));
        using var client = service.Client();
        var session = client.ResumeSession("c-1", ModelId.Gpt41, new ChatSessionOptions { RequestOptions = new RequestOptions { ApiToken = "of-the-session" } });

        await act(session);

        Assert.NotEmpty(service.Tokens);
        Assert.All(service.Tokens, token => Assert.True(token == "of-the-call", operation));
    }

    [Fact]
    public async Task A_call_without_options_has_those_of_the_session()
    {
        ScriptedService service = new((request, _) => Task.FromResult(Answer(request)));
        using var client = service.Client();
        var session = client.ResumeSession("c-1", ModelId.Gpt41, new ChatSessionOptions { RequestOptions = new RequestOptions { ApiToken = "of-the-session" } });

        await session.RegenerateAsync(cancellationToken: TestContext.Current.CancellationToken);
        await session.GetHistoryAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["of-the-session"], service.Tokens.Distinct());
    }

    [Fact]
    public void Every_operation_of_a_session_is_among_those_tried()
    {
        var operations = typeof(ChatSession).GetMethods().Where(method => method.Name.EndsWith("Async", StringComparison.Ordinal));

        Assert.Equal(operations.Select(method => method.Name).Distinct().Order(), Operations.Select(row => row.Data.Item1).Order());
        Assert.All(operations, method => Assert.Contains(method.GetParameters(), parameter => parameter.ParameterType == typeof(RequestOptions)));
    }

    private static HttpResponseMessage Answer(HttpRequestMessage request)
    {
        var body = Answers.BodyOf(request);
        if (body.Contains("\"action\":\"retrieve\"", StringComparison.Ordinal))
        {
            return ScriptedService.Response(200, History);
        }

        return request.Headers.Accept.Any(type => type.MediaType == "text/event-stream")
            ? Answers.Response("data: {\"type\":\"done\",\"conversation_id\":\"c-1\"}\n\n"u8.ToArray(), "text/event-stream")
            : ScriptedService.Response(200, """{"id":"c-1","answer":"a","success":true}""");
    }
}
