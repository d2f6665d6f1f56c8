using System.Reflection;

namespace AceData.Aichat2.Tests;

public sealed class HeaderTests
{
    private readonly List<HttpRequestMessage> _requests = [];

    [Fact]
    public async Task A_plain_call_says_who_asks_for_what_and_may_be_answered_compressed()
    {
        using var client = Client();

        await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        var headers = Assert.Single(_requests).Headers;
        Assert.Equal("application/json", headers.Accept.ToString());
        Assert.Equal(Version(), headers.UserAgent.ToString());
        Assert.Equal("gzip, br", headers.AcceptEncoding.ToString());
        Assert.Equal("application/json", _requests[0].Content!.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task A_stream_may_not_be_compressed_because_compressors_hold_events_back()
    {
        using var client = Client();

        await Answers.ReadAsync(client);

        var headers = Assert.Single(_requests).Headers;
        Assert.Equal("text/event-stream", headers.Accept.ToString());
        Assert.Equal("identity", headers.AcceptEncoding.ToString());
    }

    [Fact]
    public async Task A_handler_sees_method_and_address_as_the_text_of_a_request()
    {
        using var client = Client();

        await client.ChatAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("POST https://aichat2.test/aichat2/conversations", Assert.Single(_requests).ToString());
    }

    [Fact]
    public async Task Headers_of_a_call_take_the_place_of_the_clients_own()
    {
        using var client = Client();
        RequestOptions options = new()
        {
            Headers = new Dictionary<string, string> { ["User-Agent"] = "mine/1.0", ["X-Own"] = "1", ["Content-Language"] = "de", ["Content-Type"] = "application/x-own" },
        };

        await client.ChatAsync(new ChatRequest { Question = "q" }, options, cancellationToken: TestContext.Current.CancellationToken);

        var request = Assert.Single(_requests);
        Assert.Equal("mine/1.0", request.Headers.UserAgent.ToString());
        Assert.Equal(["1"], request.Headers.GetValues("X-Own"));
        Assert.Equal(["de"], request.Content!.Headers.ContentLanguage);
        Assert.Equal(["application/x-own"], request.Content.Headers.GetValues("Content-Type"));
    }

    // The version of the package, without the commit.
    private static string Version() => "AceData.Aichat2/"
        + typeof(ConversationsClient).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    private ConversationsClient Client() => Answers.Client(request =>
    {
        _requests.Add(request);
        return Answers.Response("""{"id":"c","answer":"a"}"""u8.ToArray(), "application/json", HttpStatusCode.OK);
    });
}
