namespace AceData.Aichat2.Tests;

/// <summary>A client and the service it talks to, over a real socket.</summary>
internal sealed class Emulation : IAsyncDisposable
{
    private Emulation(Aichat2Emulator service, ConversationsClient client)
    {
        Service = service;
        Client = client;
    }

    public Aichat2Emulator Service { get; }

    public ConversationsClient Client { get; }

    /// <summary>The bodies of the turns that were asked for, oldest first.</summary>
    public IReadOnlyList<System.Text.Json.JsonElement> Turns =>
        [.. Service.Requests.Where(request => request.Action == "chat").Select(request => System.Text.Json.JsonElement.Parse(request.Body))];

    public static async Task<Emulation> StartAsync(Aichat2EmulatorOptions? emulator = null, Action<ConversationsClientOptions>? configure = null)
    {
        var service = await Aichat2Emulator.StartAsync(emulator);
        ConversationsClientOptions options = new()
        {
            ApiToken = service.ApiToken,
            BaseAddress = service.BaseAddress,
            Retry = new RetryOptions { MaxRetries = 0 },
        };
        configure?.Invoke(options);
        return new Emulation(service, new ConversationsClient(options));
    }

    public static Task<Emulation> StartAsync(IReplySource replies, WireOptions? wire = null) =>
        StartAsync(new Aichat2EmulatorOptions { Replies = replies, Wire = wire ?? WireOptions.Guide });

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Service.DisposeAsync();
    }
}
