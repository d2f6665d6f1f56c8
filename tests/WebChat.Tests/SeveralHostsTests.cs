using System.Net.Http.Json;

namespace WebChat.Tests;

/// <summary>What docs/background-runs.md says of several hosts behind one address.</summary>
public sealed class SeveralHostsTests(HostPair hosts) : IClassFixture<HostPair>
{
    [Fact]
    public async Task A_callback_that_reaches_the_other_host_is_taken_there_and_the_waiting_host_finds_the_end_by_looking()
    {
        var run = await hosts.QueueAtAAsync("long work");
        var waiting = hosts.ReportOfAsync(HostPair.A, run);

        Assert.Equal((HostPair.B, 204), await hosts.EndAsync());

        Assert.Equal("finished", Text(await waiting, "status"));

        // The host that took it was told, and need not look.
        var looks = hosts.Emulator.Requests.Count;
        Assert.Equal("finished", Text(await hosts.ReportOfAsync(HostPair.B, run), "status"));
        Assert.Equal(looks, hosts.Emulator.Requests.Count);
    }

    [Fact]
    public async Task A_failure_is_known_to_the_host_that_took_the_callback()
    {
        var run = await hosts.QueueAtAAsync("fail");

        Assert.Equal((HostPair.B, 204), await hosts.EndAsync());

        var report = await hosts.ReportOfAsync(HostPair.B, run);
        Assert.Equal(("failed", "upstream LLM returned an error"), (Text(report, "status"), Text(report, "error")));
    }

    [Fact]
    public async Task Without_shared_keys_the_other_host_refuses_the_callback_and_looking_still_finds_the_end()
    {
        await using HostPair strangers = new("a", "b");
        await strangers.InitializeAsync();
        var run = await strangers.QueueAtAAsync("long work");
        var waiting = strangers.ReportOfAsync(HostPair.A, run);

        Assert.Equal((HostPair.B, 404), await strangers.EndAsync());

        Assert.Equal("finished", Text(await waiting, "status"));
    }

    [Fact]
    public async Task Conversations_and_streams_need_no_stickiness()
    {
        hosts.BeginAtA();
        hosts.Gate.Open();
        using HttpClient http = new() { BaseAddress = hosts.Forwarder.Address };

        string? id = null;
        foreach (var text in new[] { "One", "Two", "Three" })
        {
            using var response = await http.PostAsJsonAsync("/api/chat", new { text, id }, cancellationToken: TestContext.Current.CancellationToken);
            var events = (await response.Content.ReadAsStringAsync(cancellationToken: TestContext.Current.CancellationToken)).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("data: [DONE]", events[^1]);
            id ??= Text(JsonElement.Parse(events[0]["data: ".Length..]), "id");
        }

        var whole = await http.GetFromJsonAsync<JsonElement>($"/api/conversations/{id}", cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(6, whole.GetProperty("messages").GetArrayLength());
        Assert.Equal([HostPair.A, HostPair.B, HostPair.A, HostPair.B], hosts.Forwarder.Requests.Select(request => request.Host));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
