using AceData.Aichat2;
using AceData.Emulator;

namespace BulkPrompts;

/// <summary>The real service when there is a token for it, otherwise an emulator in this process.</summary>
internal sealed class Service(ConversationsClientOptions options, string name, Aichat2Emulator? emulator) : IAsyncDisposable
{
    public const string Emulator = "local emulator";

    public ConversationsClientOptions Options => options;

    /// <summary>Where answers come from, the same in every run: answers of two services must not meet in one file.</summary>
    public string Name => name;

    public static async Task<Service> FindAsync(bool isDemonstration)
    {
        if (!isDemonstration && Variable("ACEDATACLOUD_API_TOKEN") is not null)
        {
            // Unset options come from the environment.
            return new Service(new ConversationsClientOptions(), Variable("ACEDATACLOUD_API_BASE_URL") ?? "Ace Data Cloud", emulator: null);
        }

        var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { EventDelay = TimeSpan.FromMilliseconds(20) });
        ConversationsClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress };
        return new Service(options, Emulator, emulator);
    }

    public ValueTask DisposeAsync() => emulator?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;
}
