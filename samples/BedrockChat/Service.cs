using AceData.BedrockChat;
using AceData.Emulator;

namespace BedrockChat;

/// <summary>The real service when there is a key for it, otherwise an emulator in this process.</summary>
internal sealed class Service(BedrockChatClientOptions options, string description, BedrockChatEmulator? emulator) : IAsyncDisposable
{
    public BedrockChatClientOptions Options => options;

    public string Description => description;

    public static async Task<Service> FindAsync()
    {
        if (!string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable("BEDROCK_CHAT_API_KEY")))
        {
            // Unset options come from the environment.
            return new Service(new BedrockChatClientOptions(), "Talking to your Bedrock Chat.", emulator: null);
        }

        // Replies take a while, so that there is a wait to see.
        var emulator = await BedrockChatEmulator.StartAsync(new BedrockChatEmulatorOptions { ReplyDelay = TimeSpan.FromSeconds(3) });
        BedrockChatClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress };
        return new Service(options, $"BEDROCK_CHAT_API_KEY is not set: talking to a local emulator at {emulator.BaseAddress}", emulator);
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;
}
