namespace AceData.Aichat2.Tests;

/// <summary>What becomes of an answer whose status is in and whose body fails.</summary>
public sealed class BodyFailureTests
{
    private const string Event = "data: {\"type\":\"text_delta\",\"content\":\"a\",\"id\":\"c-1\"}\n\n";
    private static readonly ChatRequest Turn = new() { Question = "q" };

    public static TheoryData<Exception, Type, string, bool> InAnswer => new()
    {
        { new IOException("cut"), typeof(ApiConnectionException), "The connection was cut inside the response to chat.", true },
        { new HttpRequestException("cut"), typeof(ApiConnectionException), "The connection was cut inside the response to chat.", true },
        { new ObjectDisposedException("connection"), typeof(ApiConnectionException), "The connection was cut inside the response to chat.", true },
        { new InvalidDataException("no gzip"), typeof(ProtocolException), "What came inside the response to chat is not valid HTTP, or exceeds this client's limits.", false },
        { new InvalidOperationException("no br"), typeof(ProtocolException), "What came inside the response to chat is not valid HTTP, or exceeds this client's limits.", false },
        { new TaskCanceledException("enough"), typeof(ApiConnectionException), "The HttpClient or one of its handlers ended the call.", true },
        { new TaskCanceledException("enough", new TimeoutException("ConnectTimeout")), typeof(ApiConnectionException), "The HttpClient or one of its handlers ended the call.", true },
        { new NotSupportedException("a defect"), typeof(NotSupportedException), "a defect", false },
    };

    [Theory]
    [MemberData(nameof(InAnswer))]
    public async Task A_failure_inside_an_answer_is_told_with_the_moment_and_the_turn_may_have_been_done(Exception cause, Type type, string message, bool isTransient)
    {
        using var body = ScriptedStream.Failing(cause, """{"answer":""");
        using var client = Answers.Client(_ => Answers.Response(body, "application/json"));

        var failure = await Record.ExceptionAsync(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((type, message), (failure!.GetType(), failure.Message));
        Assert.True(body.IsDisposed);
        if (failure is AceDataException told)
        {
            Assert.Equal((1, isTransient, true, cause), (told.Attempts, told.IsTransient, told.MayHaveBeenProcessed, told.InnerException));
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_inside_a_stream_is_an_interruption_however_it_is_thrown(bool inTheCall)
    {
        IOException cause = new("cut");

        var (events, failure) = await ReadAsync(() => inTheCall ? throw cause : Task.FromException<int>(cause));

        Assert.Single(events);
        var interrupted = Assert.IsType<StreamInterruptedException>(failure);
        Assert.Equal(("a", "c-1", cause), (interrupted.PartialAnswer, interrupted.ConversationId, interrupted.InnerException));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_that_is_none_of_the_network_comes_through_a_stream_as_it_is(bool inTheCall)
    {
        NotSupportedException cause = new("a defect");

        var (_, failure) = await ReadAsync(() => inTheCall ? throw cause : Task.FromException<int>(cause));

        Assert.Same(cause, failure);
    }

    [Fact]
    public async Task A_stream_that_broke_is_not_read_again_so_that_nothing_replaces_why_it_broke()
    {
        Queue<Exception> causes = new([new IOException("cut"), new NotSupportedException("a defect")]);

        var (_, failure) = await ReadAsync(() => Task.FromException<int>(causes.Dequeue()));

        Assert.Equal("a", Assert.IsType<StreamInterruptedException>(failure).PartialAnswer);
        Assert.Single(causes);
    }

    [Fact]
    public async Task A_stream_that_a_handler_ends_is_told_as_the_handlers()
    {
        using var body = ScriptedStream.Failing(new TaskCanceledException("enough"), Event);
        using var client = Answers.Client(_ => Answers.Response(body, "text/event-stream"));

        var (_, failure) = await Answers.ReadAsync(client);

        var told = Assert.IsType<StreamInterruptedException>(failure);
        Assert.IsType<TaskCanceledException>(told.InnerException);
        Assert.Equal(("a", true), (told.PartialAnswer, told.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task A_stream_that_ended_early_is_not_read_again()
    {
        using ScriptedStream body = new(Encoding.UTF8.GetBytes(Event));
        using var client = Answers.Client(_ => Answers.Response(body, "text/event-stream"));

        var (_, failure) = await Answers.ReadAsync(client);

        Assert.IsType<StreamInterruptedException>(failure);
        Assert.Equal(2, body.Reads);
    }

    [Theory]
    [InlineData("data: {\"type\":")]
    [InlineData("data: {\ndata: \"type\":")]
    [InlineData("data: [DON")]
    public async Task A_stream_that_ended_inside_an_event_is_not_read_again(string rest)
    {
        using ScriptedStream body = new(Encoding.UTF8.GetBytes(Event + rest));
        using var client = Answers.Client(_ => Answers.Response(body, "text/event-stream"));

        var (events, failure) = await Answers.ReadAsync(client);

        Assert.Single(events);
        Assert.Equal("a", Assert.IsType<StreamInterruptedException>(failure).PartialAnswer);
        Assert.Equal(2, body.Reads);
    }

    public static TheoryData<Exception> Cuts => [new IOException("cut"), new ObjectDisposedException("connection")];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task A_stream_that_cannot_be_opened_is_told_with_the_moment(Exception cause)
    {
        using var client = Answers.Client(_ => new HttpResponseMessage { Content = new UnopenedContent(() => cause) });

        var (events, failure) = await Answers.ReadAsync(client);

        Assert.Empty(events);
        var told = Assert.IsType<ApiConnectionException>(failure);
        Assert.Equal("The connection was cut before the first event to chat.", told.Message);
        Assert.Equal((true, true, cause), (told.IsTransient, told.MayHaveBeenProcessed, told.InnerException));
    }

    [Fact]
    public async Task A_stream_that_a_handler_does_not_open_is_told_as_the_handlers()
    {
        using var client = Answers.Client(_ => new HttpResponseMessage { Content = new UnopenedContent(() => new TaskCanceledException("enough")) });

        var (_, failure) = await Answers.ReadAsync(client);

        var told = Assert.IsType<ApiConnectionException>(failure);
        Assert.Equal("The HttpClient or one of its handlers ended the call.", told.Message);
        Assert.Equal((1, true), (told.Attempts, told.MayHaveBeenProcessed));
    }

    [Fact]
    public async Task An_error_whose_body_shows_a_defect_of_a_handler_shows_the_defect()
    {
        NotSupportedException cause = new("a defect");
        using var body = ScriptedStream.Failing(cause, "half an er");
        using var client = Answers.Client(_ => Answers.Response(body, "text/plain", HttpStatusCode.BadRequest));

        Assert.Same(cause, await Record.ExceptionAsync(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken)));
        Assert.True(body.IsDisposed);
    }

    [Theory]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task Of_an_error_whose_body_fails_the_rest_is_told(Type cause)
    {
        using var body = ScriptedStream.Failing((Exception)Activator.CreateInstance(cause)!, "half an er");
        using var client = Answers.Client(_ => Answers.Response(body, "text/plain", HttpStatusCode.BadRequest));

        var failure = await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("half an er", failure.ResponseBody);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(202)]
    [InlineData(203)]
    [InlineData(299)]
    public async Task Every_status_of_success_is_an_answer_and_its_body_is_let_go(int status)
    {
        using ScriptedStream body = new("""{"answer":"hello","id":"c-1"}"""u8.ToArray());
        using var client = Answers.Client(_ => Answers.Response(body, "application/json", (HttpStatusCode)status));

        var answer = await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(("hello", status), (answer.Answer, (int)answer.Metadata.StatusCode!));
        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task That_a_turn_may_have_been_done_is_not_forgotten_by_the_next_attempt()
    {
        ScriptedService service = new(ScriptedService.Error(500), ScriptedService.Error(500));
        using var client = service.Client(options =>
        {
            options.Retry.RetryNonIdempotent = true;
            options.Retry.MaxRetries = 1;
        });

        var failure = await Assert.ThrowsAsync<ServerException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal((2, true), (failure.Attempts, failure.MayHaveBeenProcessed));
    }

    // One event, and then what the test says.
    private static async Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(Func<Task<int>> then)
    {
        using ScriptedStream body = new(Encoding.UTF8.GetBytes(Event), _ => then());
        using var client = Answers.Client(_ => Answers.Response(body, "text/event-stream"));

        return await Answers.ReadAsync(client);
    }

    private sealed class UnopenedContent : HttpContent
    {
        private readonly Func<Exception> _failure;

        public UnopenedContent(Func<Exception> failure)
        {
            _failure = failure;
            Headers.ContentType = new("text/event-stream");
        }

        protected override Task<Stream> CreateContentReadStreamAsync(CancellationToken cancellationToken) => Task.FromException<Stream>(_failure());

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => throw new NotSupportedException();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
