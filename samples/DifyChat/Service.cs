using AceData.Dify;
using AceData.Emulator;

namespace DifyChat;

/// <summary>The real app when there is a key for it, otherwise an emulator in this process.</summary>
internal sealed class Service(DifyChatClientOptions options, string description, DifyEmulator? emulator) : IAsyncDisposable
{
    public DifyChatClientOptions Options => options;

    public string Description => description;

    public static async Task<Service> FindAsync()
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("DIFY_API_KEY")))
        {
            // Unset options come from the environment.
            return new Service(new DifyChatClientOptions { User = "sample" }, "Talking to Dify.", emulator: null);
        }

        var emulator = await DifyEmulator.StartAsync(new DifyEmulatorOptions { EventDelay = TimeSpan.FromMilliseconds(20) });
        DifyChatClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress, User = "sample" };
        return new Service(options, $"DIFY_API_KEY is not set: talking to a local emulator at {emulator.BaseAddress}", emulator);
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
