namespace AceData.Aichat2.Tests;

/// <summary>What becomes of calls over an HttpClient of the caller's.</summary>
public sealed class HttpClientTests
{
    private static readonly ChatRequest Turn = new() { Question = "q" };

    [Fact]
    public async Task The_HttpClients_own_timeout_is_named_with_its_length()
    {
        await using var server = ScriptedServer.Start(StallAsync);
        using HttpClient http = new() { Timeout = TimeSpan.FromMilliseconds(300) };
        using var client = Client(server.Address, http);

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((TimeoutKind.HttpClient, http.Timeout), (exception.Kind, exception.Duration));
        Assert.Equal("The HttpClient ended the call by its own Timeout: give it an infinite one, this client keeps its own limits.", exception.Message);
        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task A_connection_that_is_not_made_in_time_is_told_from_a_call_that_is_not_answered_in_time()
    {
        using var handler = NeverConnecting();
        using HttpClient http = new(handler);
        using var client = Client(new Uri("http://127.0.0.1:9/"), http);

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(TimeoutKind.Connect, exception.Kind);
        Assert.Equal("No connection to 127.0.0.1:9 was made in time (ConnectTimeout).", exception.Message);
        Assert.InRange(exception.Duration, TimeSpan.FromMilliseconds(90), TimeSpan.FromSeconds(10));
        Assert.False(exception.MayHaveBeenProcessed);
        Assert.Equal(3, exception.Attempts);
    }

    [Fact]
    public async Task A_client_of_its_own_tells_its_own_limit_of_connecting()
    {
        using var handler = NeverConnecting();
        ConversationsClientOptions options = new() { ApiToken = Answers.Token, BaseAddress = new Uri("http://127.0.0.1:9/"), ConnectTimeout = TimeSpan.FromSeconds(7) };
        using ApiTransport transport = new(ClientSettings.From(options), new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan }, ownsClient: true);
        ApiRequest call = new() { Operation = "chat", Path = "test", RetrySafety = RetrySafety.Never, Content = () => new RequestContent([]) };

        var exception = await Assert.ThrowsAsync<ApiTimeoutException>(() => transport.SendAsync(call, Aichat2Json.Default.ChatResult, CancellationToken.None));

        Assert.Equal((TimeoutKind.Connect, TimeSpan.FromSeconds(7)), (exception.Kind, exception.Duration));
    }

    [Fact]
    public async Task A_handler_that_gives_up_by_itself_is_no_timeout_of_this_client_and_no_cancellation()
    {
        using HttpClient http = new(new GivesUp());
        using var client = Client(new Uri("http://127.0.0.1:9/"), http);

        var exception = await Assert.ThrowsAsync<ApiConnectionException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(exception.MayHaveBeenProcessed);
        Assert.Equal(1, exception.Attempts);
    }

    [Fact]
    public async Task A_callers_HttpClient_is_never_changed_and_stays_open()
    {
        await using var server = ScriptedServer.Start(async connection =>
        {
            while (await connection.ReadRequestAsync() is not null)
            {
                await connection.SendAsync(HttpText.Whole(200, "application/json", """{"answer":"a","id":"c-1"}"""));
            }
        });
        using HttpClient http = new() { BaseAddress = server.Address };
        var before = (http.Timeout, http.BaseAddress, http.DefaultRequestVersion, http.MaxResponseContentBufferSize, http.DefaultRequestHeaders.ToString());

        using (ConversationsClient client = new(new ConversationsClientOptions { ApiToken = Answers.Token, Timeout = TimeSpan.FromSeconds(9) }, http))
        {
            await client.ChatAsync(Turn, new RequestOptions { Headers = new Dictionary<string, string> { ["X-Own"] = "1" } }, cancellationToken: TestContext.Current.CancellationToken);
        }

        Assert.Equal(before, (http.Timeout, http.BaseAddress, http.DefaultRequestVersion, http.MaxResponseContentBufferSize, http.DefaultRequestHeaders.ToString()));
        using var answer = await http.GetAsync(server.Address, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode);
    }

    [Theory]
    [InlineData(302)]
    [InlineData(307)]
    public async Task A_redirect_that_the_handler_followed_by_itself_is_found_out(int status)
    {
        await using var elsewhere = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Whole(200, "application/json", """{"answer":"forged","id":"c-1"}"""));
        });
        await using var server = ScriptedServer.Start(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.SendAsync(HttpText.Whole(status, null, "", $"Location: {elsewhere.Address}"));
        });
        using HttpClient http = new();
        using var client = Client(server.Address, http);

        var exception = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains("AllowAutoRedirect", exception.Message, StringComparison.Ordinal);
        Assert.All(elsewhere.Requests, request => Assert.False(request.Headers.ContainsKey("Authorization")));
    }

    [Fact]
    public async Task The_message_that_handlers_see_does_not_show_the_token_as_text()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();

        await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(Answers.Token, service.Tokens.Single());
        Assert.DoesNotContain(Answers.Token, service.Requests.Single().ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-Own", "a\r\nX-Forged: b")]
    [InlineData("X-Own", "a\nb")]
    [InlineData("X-Own\r\nX-Forged", "b")]
    [InlineData("", "b")]
    public async Task Headers_that_could_forge_others_are_refused_before_anything_is_sent(string name, string value)
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();

        await Assert.ThrowsAsync<ArgumentException>(
            async () => await client.ChatAsync(Turn, new RequestOptions { Headers = new Dictionary<string, string> { [name] = value } }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(service.Requests);
    }

    [Theory]
    [InlineData("made-up\r\ntoken")]
    [InlineData("made-up token")]
    [InlineData("")]
    public async Task A_token_that_could_forge_headers_is_refused_wherever_it_comes_from(string token)
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client(options => options.TokenProvider = _ => new ValueTask<string>(token));
        using var fixedToken = service.Client();

        await Assert.ThrowsAsync<AuthenticationException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(async () => await fixedToken.ChatAsync(Turn, new RequestOptions { ApiToken = token }, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_token_provider_that_fails_is_told_as_that_with_its_failure()
    {
        InvalidOperationException cause = new("no vault");
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client(options => options.TokenProvider = _ => throw cause);

        var exception = await Assert.ThrowsAsync<AuthenticationException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(("The token provider failed.", cause), (exception.Message, exception.InnerException));
        Assert.Equal((0, false), (exception.Attempts, exception.MayHaveBeenProcessed));
        Assert.Empty(service.Requests);
    }

    private static SocketsHttpHandler NeverConnecting() => new()
    {
        ConnectTimeout = TimeSpan.FromMilliseconds(100),
        ConnectCallback = async (_, token) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, token);
            return Stream.Null;
        },
    };

    private static ConversationsClient Client(Uri address, HttpClient http) => new(
        new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = address, Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } },
        http);

    private static async Task StallAsync(ScriptedConnection connection)
    {
        await connection.ReadRequestAsync();
        await connection.StallAsync();
    }

    private sealed class GivesUp : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new TaskCanceledException("enough", new TimeoutException("of a handler")));
    }

    [Fact]
    public async Task A_disposed_client_makes_no_calls_and_leaves_the_callers_client_open()
    {
        await using var emulator = await AceData.Emulator.Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using HttpClient http = new();
        ConversationsClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress };
        ConversationsClient over = new(options, http);
        ConversationsClient own = new(options);

        over.Dispose();
        own.Dispose();
        own.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => over.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => own.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken));
        using ConversationsClient another = new(options, http);
        Assert.Empty((await another.RetrieveBatchAsync(cancellationToken: TestContext.Current.CancellationToken)).Items);
    }
}
