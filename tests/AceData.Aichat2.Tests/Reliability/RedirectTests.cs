namespace AceData.Aichat2.Tests;

public sealed class RedirectTests
{
    private static readonly ChatRequest Turn = new() { Question = "q" };

    [Theory]
    [InlineData(301, "/moved")]
    [InlineData(302, "https://aichat2.test/moved")]
    [InlineData(307, "/moved")]
    [InlineData(308, "/moved")]
    public async Task A_redirect_within_the_origin_is_followed_with_method_body_and_token(int status, string location)
    {
        ScriptedService service = new(To(status, location), ScriptedService.Good());
        using var client = service.Client();

        var answer = await client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hello", answer.Answer);
        Assert.Equal(new Uri("https://aichat2.test/moved"), service.Requests[1].RequestUri);
        Assert.Equal(HttpMethod.Post, service.Requests[1].Method);
        Assert.Equal(service.Bodies[0], service.Bodies[1]);
        Assert.Equal([Answers.Token, Answers.Token], service.Tokens);
    }

    [Theory]
    [InlineData("https://other.test/moved", "https://other.test")]
    [InlineData("http://aichat2.test/moved", "http://aichat2.test")]
    [InlineData("http://aichat2.test:443/moved", "http://aichat2.test:443")]
    [InlineData("https://aichat2.test:8443/moved", "https://aichat2.test:8443")]
    public async Task No_token_goes_to_another_origin(string location, string origin)
    {
        ScriptedService service = new(To(307, location));
        using var client = service.Client();

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal($"The service redirected to another origin, {origin}, which gets no token.", failure.Message);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, 1), (failure.StatusCode!.Value, failure.Attempts));
        Assert.Equal([location], failure.Headers["Location"]);
        Assert.Single(service.Requests);
    }

    [Fact]
    public async Task A_redirect_to_nowhere_is_refused()
    {
        using var client = new ScriptedService(To(302, location: null)).Client();

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("The service answered with a redirect that has no Location header.", failure.Message);
    }

    [Fact]
    public async Task Five_redirects_are_followed_and_not_a_sixth()
    {
        ScriptedService five = new([.. Enumerable.Repeat(To(302, "/moved"), 5), ScriptedService.Good()]);
        ScriptedService six = new(To(302, "/moved"));
        using var reaches = five.Client();
        using var circles = six.Client();

        var answer = await reaches.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken);
        var failure = await Assert.ThrowsAsync<ProtocolException>(() => circles.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal("hello", answer.Answer);
        Assert.Equal("The service redirected chat more than 5 times.", failure.Message);
        Assert.Equal(6, six.Requests.Count);
    }

    [Theory]
    [InlineData(300)]
    [InlineData(303)]
    [InlineData(305)]
    public async Task Other_statuses_of_redirects_are_not_followed(int status)
    {
        ScriptedService service = new(To(status, "/moved"));
        using var client = service.Client();

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal($"The service answered chat with status {status}, which this API does not use.", failure.Message);
        Assert.Single(service.Requests);
    }

    [Theory]
    [InlineData("GET", "https://aichat2.test/aichat2/conversations")]
    [InlineData("POST", "http://aichat2.test/aichat2/conversations")]
    [InlineData("POST", "https://other.test/aichat2/conversations")]
    [InlineData("POST", "https://aichat2.test:8443/aichat2/conversations")]
    public async Task A_handler_that_followed_a_redirect_by_itself_is_found_out(string method, string address)
    {
        using var client = Answers.Client(_ => new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = new HttpRequestMessage(new HttpMethod(method), address) });

        var failure = await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            $"The HttpClient followed a redirect of chat by itself, to {new Uri(address).GetLeftPart(UriPartial.Authority)}: set AllowAutoRedirect of its handler to false.",
            failure.Message);
    }

    [Theory]
    [InlineData("/moved")]
    [InlineData("https://other.test/moved")]
    [InlineData(null)]
    public async Task Every_answer_on_the_way_is_let_go(string? location)
    {
        List<ScriptedStream> bodies = [];
        async Task<HttpResponseMessage> RedirectAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            ScriptedStream body = new([]);
            bodies.Add(body);
            var response = await To(302, location)(request, cancellationToken);
            response.Content = new StreamContent(body);
            return response;
        }

        using var client = new ScriptedService(RedirectAsync).Client();

        await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(location == "/moved" ? 6 : 1, bodies.Count);
        Assert.All(bodies, body => Assert.True(body.IsDisposed));
    }

    [Fact]
    public async Task An_answer_from_elsewhere_is_let_go()
    {
        using ScriptedStream body = new([]);
        using var client = Answers.Client(_ => new HttpResponseMessage
        {
            Content = new StreamContent(body),
            RequestMessage = new HttpRequestMessage(HttpMethod.Post, "https://other.test/"),
        });

        await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));

        Assert.True(body.IsDisposed);
    }

    [Fact]
    public async Task A_handler_that_hides_where_the_answer_is_from_is_not_trusted()
    {
        using var client = Answers.Client(_ => new HttpResponseMessage { RequestMessage = new HttpRequestMessage(HttpMethod.Post, (Uri?)null) });

        await Assert.ThrowsAsync<ProtocolException>(() => client.ChatAsync(Turn, cancellationToken: TestContext.Current.CancellationToken));
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> To(int status, string? location) => (_, _) =>
    {
        HttpResponseMessage response = new((HttpStatusCode)status);
        if (location is not null)
        {
            response.Headers.Location = new Uri(location, UriKind.RelativeOrAbsolute);
        }

        return Task.FromResult(response);
    };
}
