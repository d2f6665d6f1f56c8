using AceData.Aichat2;
using AceData.Emulator;

namespace ConsoleChat;

/// <summary>The real service when there is a token for it, otherwise an emulator in this process.</summary>
internal sealed class Service(ConversationsClientOptions options, string description, Aichat2Emulator? emulator) : IAsyncDisposable
{
    public ConversationsClientOptions Options => options;

    public string Description => description;

    public static async Task<Service> FindAsync()
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("ACEDATACLOUD_API_TOKEN")))
        {
            // Unset options come from the environment.
            return new Service(new ConversationsClientOptions(), "Talking to Ace Data Cloud.", emulator: null);
        }

        var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            EventDelay = TimeSpan.FromMilliseconds(20),
            Wire = WireOptions.Production,
        });
        ConversationsClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress };
        return new Service(
            options,
            "ACEDATACLOUD_API_TOKEN is not set: talking to a local emulator. Try \"think\", \"use the tool\", \"ask me several\" or \"confirm\".",
            emulator);
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
