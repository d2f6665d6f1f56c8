namespace AceData.Aichat2.Tests;

/// <summary>What holds for every operation: its name in what is said of it, its options, and what a failure leaves behind.</summary>
public sealed class OperationTests
{
    private static readonly RequestOptions Once = new() { Retry = new RetryOptions { MaxRetries = 0 } };

    private static readonly Dictionary<string, (string Name, bool ReadsOnly, Func<IConversationsClient, RequestOptions, Task> Make)> Operations = new()
    {
        ["chat"] = ("chat", false, (client, options) => client.ChatAsync(new ChatRequest { Question = "q" }, options)),
        ["stream"] = ("chat", false, (client, options) => client.StreamAsync(new ChatRequest { Question = "q" }, options).ToChatResultAsync()),
        ["enqueue"] = ("enqueue", false, (client, options) => client.EnqueueAsync(new ChatRequest { Question = "q" }, options)),
        ["retrieve"] = ("retrieve", true, (client, options) => client.RetrieveAsync("c-1", options)),
        ["retrieve_batch"] = ("retrieve_batch", true, (client, options) => client.RetrieveBatchAsync(options: options)),
        ["list"] = ("retrieve_batch", true, async (client, options) => await client.ListAsync(options: options).ToListAsync()),
        ["update"] = ("update", false, (client, options) => client.UpdateAsync(new UpdateRequest { Id = "c-1", Title = "t" }, options)),
        ["delete"] = ("delete", false, (client, options) => client.DeleteAsync("c-1", options)),
    };

    public static TheoryData<string> Names => [.. Operations.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_failure_names_the_operation_and_says_whether_it_may_have_been_done(string operation)
    {
        var (name, readsOnly, make) = Operations[operation];
        using var client = new ScriptedService(ScriptedService.Error(500)).Client();

        var failure = await Assert.ThrowsAsync<ServerException>(() => make(client, Once));

        Assert.Equal($"{name} failed with status 500 (some_code): No.", failure.Message);
        Assert.Equal((!readsOnly, 1), (failure.MayHaveBeenProcessed, failure.Attempts));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Options_that_cannot_be_used_are_refused_before_anything_is_sent(string operation)
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();

        await Assert.ThrowsAsync<ArgumentException>("Timeout", async () => await Operations[operation].Make(client, new RequestOptions { Timeout = TimeSpan.Zero }));

        Assert.Empty(service.Requests);
    }

    [Fact]
    public async Task A_list_begins_and_goes_on_in_pages_as_it_is_asked()
    {
        ScriptedService service = new(Page("a", "b"), Page("c", "d"), Page("e"));
        using var client = service.Client();

        var ids = await client.ListAsync(new RetrieveBatchRequest { Offset = 3, Limit = 2 }, cancellationToken: TestContext.Current.CancellationToken).Select(item => item.Id).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["a", "b", "c", "d", "e"], ids);
        Assert.Equal([(3, 2), (5, 2), (7, 2)], service.Bodies.Select(body => (Number(body, "offset"), Number(body, "limit"))));
    }

    [Fact]
    public async Task A_list_without_a_total_ends_with_a_page_that_is_not_full()
    {
        ScriptedService service = new(Page([.. Enumerable.Range(0, 100).Select(i => $"c-{i}")]), Page());
        using var client = service.Client();

        var ids = await client.ListAsync(cancellationToken: TestContext.Current.CancellationToken).ToListAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(100, ids.Count);
        Assert.Equal([(0, 100), (100, 100)], service.Bodies.Select(body => (Number(body, "offset"), Number(body, "limit"))));
    }

    private static Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> Page(params string[] ids) =>
        ScriptedService.Good($$"""{"items":[{{string.Join(',', ids.Select(id => $$"""{"id":"{{id}}"}"""))}}]}""");

    private static int Number(string body, string name) => JsonElement.Parse(body).GetProperty(name).GetInt32();
}
