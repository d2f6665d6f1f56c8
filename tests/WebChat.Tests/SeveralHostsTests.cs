using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AceData.Aichat2.Emulator;
using WebChat.Tests.Support;

namespace WebChat.Tests;

/// <summary>Two processes of the sample behind one address, without stickiness: what docs/background-runs.md says of several hosts.</summary>
public sealed class SeveralHostsTests : IAsyncLifetime
{
    private const int HostA = 0;
    private const int HostB = 1;

    private readonly EventGate _gate = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webchat-keys");
    private readonly List<WebChatProcess> _hosts = [];
    private Aichat2Emulator _emulator = null!;
    private RoundRobin _forwarder = null!;

    [Fact]
    public async Task A_callback_that_reaches_the_other_host_is_taken_there_and_the_waiting_host_finds_the_end_by_looking()
    {
        await StartAsync("shared", "shared");
        var run = await QueueAtAAsync("long work");
        var waiting = _hosts[HostA].Http.GetFromJsonAsync<JsonElement>(Status(run));

        _gate.Open();
        await _emulator.WaitForJobsAsync();

        Assert.Equal((HostB, 204), Callback());
        Assert.Equal("finished", Text(await waiting, "status"));

        // The host that took it needs not look: its own callback told it.
        var looked = _emulator.Requests.Count;
        Assert.Equal("finished", Text(await _hosts[HostB].Http.GetFromJsonAsync<JsonElement>(Status(run)), "status"));
        Assert.Equal(0, _emulator.Requests.Count - looked);
    }

    [Fact]
    public async Task A_failure_that_only_the_other_host_was_told_of_reaches_who_asks_through_the_forwarder()
    {
        await StartAsync("shared", "shared");
        var run = await QueueAtAAsync("fail");

        _gate.Open();
        await _emulator.WaitForJobsAsync();
        var report = await _hosts[HostB].Http.GetFromJsonAsync<JsonElement>(Status(run));

        Assert.Equal((HostB, 204), Callback());
        Assert.Equal(("failed", "upstream LLM returned an error"), (Text(report, "status"), Text(report, "error")));
    }

    [Fact]
    public async Task Without_shared_keys_the_other_host_refuses_the_callback_and_looking_still_finds_the_end()
    {
        await StartAsync("a", "b");
        var run = await QueueAtAAsync("long work");
        var waiting = _hosts[HostA].Http.GetFromJsonAsync<JsonElement>(Status(run));

        _gate.Open();
        await _emulator.WaitForJobsAsync();

        Assert.Equal((HostB, 404), Callback());
        Assert.Equal("finished", Text(await waiting, "status"));
    }

    [Fact]
    public async Task Conversations_and_streams_need_no_stickiness()
    {
        await StartAsync("shared", "shared");
        _gate.Open();
        using HttpClient http = new() { BaseAddress = _forwarder.Address };

        string? id = null;
        foreach (var text in new[] { "One", "Two", "Three" })
        {
            using var response = await http.PostAsJsonAsync("/api/chat", new { text, id });
            var events = (await response.Content.ReadAsStringAsync()).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal("data: [DONE]", events[^1]);
            id ??= Text(JsonElement.Parse(events[0]["data: ".Length..]), "id");
        }

        var whole = await http.GetFromJsonAsync<JsonElement>($"/api/conversations/{id}");
        Assert.Equal(6, whole.GetProperty("messages").GetArrayLength());
        Assert.Equal([HostA, HostB, HostA, HostB], _forwarder.Requests.Select(request => request.Host));
    }

    public async ValueTask InitializeAsync()
    {
        _gate.Close();
        _emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = _gate.BeforeEventAsync });
        _forwarder = await RoundRobin.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_hosts.Select(host => host.DisposeAsync().AsTask()));
        await _forwarder.DisposeAsync();
        await _emulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    // Both at once on an empty folder, as a deployment starts them.
    private async Task StartAsync(params string[] keys)
    {
        _hosts.AddRange(await Task.WhenAll(keys.Select(name => WebChatProcess.StartAsync(
            _emulator, "--WebChat:KeysFolder", Path.Combine(_folder.FullName, name), "--WebChat:PublicAddress", _forwarder.Address.AbsoluteUri))));
        _forwarder.Hosts = [.. _hosts.Select(host => host.Address)];
    }

    // The first request of all goes to A; the callback, as the next one, to B.
    private async Task<JsonElement> QueueAtAAsync(string text)
    {
        using HttpClient http = new() { BaseAddress = _forwarder.Address };
        using var response = await http.PostAsJsonAsync("/api/runs", new { text });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(HostA, Assert.Single(_forwarder.Requests).Host);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private (int Host, int Status) Callback()
    {
        var callback = Assert.Single(_forwarder.Requests, request => request.Path.StartsWith("/aichat2/callbacks/", StringComparison.Ordinal));
        return (callback.Host, callback.Status);
    }

    private static string Status(JsonElement run) => $"/api/runs/{Text(run, "id")}?conversation={Text(run, "conversation_id")}";

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}
