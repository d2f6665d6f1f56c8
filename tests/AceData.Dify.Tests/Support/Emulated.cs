namespace AceData.Dify.Tests;

/// <summary>Clients of an emulator, made as users make them.</summary>
internal static class Emulated
{
    public static DifyChatClient Client(this DifyEmulator emulator, Action<DifyChatClientOptions>? configure = null)
    {
        DifyChatClientOptions options = new() { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress, User = "ada", Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } };
        configure?.Invoke(options);
        return new DifyChatClient(options);
    }

    public static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<T> items)
    {
        List<T> all = [];
        await foreach (var item in items)
        {
            all.Add(item);
        }

        return all;
    }
}
