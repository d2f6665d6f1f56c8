using AceData.Aichat2;
using AceData.Emulator;

namespace Samples;

/// <summary>The service that ACEDATACLOUD_API_TOKEN is for; without a token, an emulator in this process.</summary>
internal sealed class Service(Aichat2Emulator? emulator) : IAsyncDisposable
{
    public bool IsEmulated => emulator is not null;

    public string Description => IsEmulated
        ? "ACEDATACLOUD_API_TOKEN is not set: talking to a local emulator."
        : "Talking to the service that ACEDATACLOUD_API_TOKEN is for.";

    public ConversationsClientOptions Options
    {
        get
        {
            ConversationsClientOptions options = new();
            Configure(options);
            return options;
        }
    }

    /// <param name="replies">Answers in place of the emulator's own replies.</param>
    public static async Task<Service> FindAsync(IReplySource? replies = null) =>
        string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("ACEDATACLOUD_API_TOKEN")) ? await EmulateAsync(replies) : new Service(emulator: null);

    public static async Task<Service> EmulateAsync(IReplySource? replies = null) =>
        new(await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { EventDelay = TimeSpan.FromMilliseconds(20), Replies = replies }));

    /// <summary>Points a client at the emulator. Options that stay unset come from the environment.</summary>
    public void Configure(ConversationsClientOptions options)
    {
        if (emulator is not null)
        {
            options.ApiToken = emulator.ApiToken;
            options.BaseAddress = emulator.BaseAddress;
        }
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
