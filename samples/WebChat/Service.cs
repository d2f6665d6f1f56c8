using AceData.Aichat2;
using AceData.Emulator;

namespace WebChat;

/// <summary>The real service when there is a token for it, otherwise an emulator in this process.</summary>
internal sealed class Service(string description, Aichat2Emulator? emulator) : IAsyncDisposable
{
    public string Description => description;

    public bool IsLocal => emulator is not null;

    public static async Task<Service> FindAsync()
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("ACEDATACLOUD_API_TOKEN")))
        {
            return new Service("Talking to the service that ACEDATACLOUD_API_TOKEN is for.", emulator: null);
        }

        var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            EventDelay = TimeSpan.FromMilliseconds(40),
            Wire = WireOptions.Production with { RefusePrivateCallbacks = false },
        });
        return new Service($"ACEDATACLOUD_API_TOKEN is not set: talking to a local emulator at {emulator.BaseAddress}", emulator);
    }

    /// <summary>Points a client at the emulator; without one, token and address come from the environment.</summary>
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
