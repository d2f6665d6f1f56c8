using System.Net.Http.Json;

namespace WebChat.Tests.Support;

/// <summary>Two processes of the sample behind one address, and the service that both talk to.</summary>
public sealed class HostPair : IAsyncLifetime
{
    internal const int A = 0;
    internal const int B = 1;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("webchat-keys");
    private readonly string[] _keys;
    private readonly List<WebChatProcess> _hosts = [];

    /// <summary>Both with the same keys.</summary>
    public HostPair()
        : this("shared", "shared")
    {
    }

    internal HostPair(params string[] keys) => _keys = keys;

    internal EventGate Gate { get; } = new();

    internal Aichat2Emulator Emulator { get; private set; } = null!;

    internal RoundRobin Forwarder { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = Gate.BeforeEventAsync });
        Forwarder = await RoundRobin.StartAsync();

        // Both at once, on an empty folder.
        _hosts.AddRange(await Task.WhenAll(_keys.Select(StartAsync)));
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_hosts.Select(host => host.DisposeAsync().AsTask()));
        await Forwarder.DisposeAsync();
        await Emulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>Forgets what was forwarded: the next request goes to A, the one after it to B.</summary>
    internal void BeginAtA() => Forwarder.Begin([.. _hosts.Select(host => host.Address)]);

    /// <summary>Starts a run at A that does not get on until the gate is opened; its callback is the next request, and goes to B.</summary>
    internal async Task<JsonElement> QueueAtAAsync(string text)
    {
        BeginAtA();
        Gate.Close();
        using HttpClient http = new() { BaseAddress = Forwarder.Address };
        using var response = await http.PostAsJsonAsync("/api/runs", new { text });
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(A, Assert.Single(Forwarder.Requests).Host);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    /// <summary>Lets the run end, and says where its callback went and how it was answered.</summary>
    internal async Task<(int Host, int Status)> EndAsync()
    {
        Gate.Open();
        await Emulator.WaitForJobsAsync().WaitAsync(TimeSpan.FromSeconds(40));
        var callback = Assert.Single(Forwarder.Requests, request => request.Path.StartsWith("/aichat2/callbacks/", StringComparison.Ordinal));
        return (callback.Host, callback.Status);
    }

    /// <summary>Asks one of the hosts, past the forwarder, how a run ended.</summary>
    internal Task<JsonElement> ReportOfAsync(int host, JsonElement run) =>
        _hosts[host].Http.GetFromJsonAsync<JsonElement>($"/api/runs/{run.GetProperty("id")}?conversation={run.GetProperty("conversation_id")}");

    private Task<WebChatProcess> StartAsync(string keys) => WebChatProcess.StartAsync(
        Emulator, "--WebChat:KeysFolder", Path.Combine(_folder.FullName, keys), "--WebChat:PublicAddress", Forwarder.Address.AbsoluteUri);
}
