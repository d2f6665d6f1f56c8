namespace WebChat.Tests.Support;

/// <summary>The sample and the service behind it, for the tests of the page.</summary>
public sealed class Host : IAsyncLifetime
{
    // What the browser's expectations take at most.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(20);

    internal EventGate Gate { get; } = new();

    internal ScriptedReplies Replies { get; private set; } = new();

    internal Aichat2Emulator Emulator { get; private set; } = null!;

    internal WebChatProcess Sample { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            BeforeEvent = Gate.BeforeEventAsync,
        });
        Sample = await WebChatProcess.StartAsync(Emulator);
    }

    public async ValueTask DisposeAsync()
    {
        await Sample.DisposeAsync();
        await Emulator.DisposeAsync();
    }

    /// <summary>Opens the page in a window of its own, with nothing left of the test before.</summary>
    internal Task<ChatPage> OpenAsync(Browser browser, BrowserNewContextOptions? options = null) => OpenAsync(browser, Sample, options);

    /// <summary>The same at another process of the sample.</summary>
    internal async Task<ChatPage> OpenAsync(Browser browser, WebChatProcess sample, BrowserNewContextOptions? options = null)
    {
        Gate.Open();
        Replies = new ScriptedReplies();
        Emulator.Replies = Replies;
        Emulator.Faults.Clear();
        Emulator.GetConversations().Clear();
        Emulator.Requests.Clear();
        return await ChatPage.OpenAsync(await browser.OpenAsync(options), sample.Address);
    }

    /// <summary>The next chat turn that reaches the service.</summary>
    internal async Task<ReceivedRequest> NextChatAsync()
    {
        using CancellationTokenSource limit = new(LongestWait);
        while (true)
        {
            var request = await Emulator.Requests.TakeAsync(limit.Token);
            if (request.Action == "chat")
            {
                return request;
            }
        }
    }

    /// <summary>How a turn ended at the service, once it has.</summary>
    internal static Task<RequestOutcome> EndOfAsync(ReceivedRequest turn) => turn.Completion.WaitAsync(LongestWait);
}
