namespace AceData.Emulator;

/// <summary>Emulates a Dify server with one chat app on a loopback port.</summary>
/// <remarks>
/// Where Dify servers differ from their documentation, the emulator behaves as the servers do. A question that contains <c>please fail</c>
/// ends in an error event; the answer to one that contains <c>please speak</c> is followed by its audio. Faults are aimed at operations by
/// the words of their paths: <c>chat</c>, <c>stop</c>, <c>upload</c>, <c>preview</c>, <c>messages</c> and so on.
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await DifyEmulator.StartAsync();
/// // Give emulator.BaseAddress and emulator.ApiToken to a client.
/// </code>
/// </example>
public sealed class DifyEmulator : ServiceEmulator
{
    private DifyEmulator(DifyEmulatorOptions options, string apiToken)
        : base(
            new DifyService(options, apiToken),
            new LocalServerSettings(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider),
            apiToken,
            path: "v1")
    {
    }

    /// <summary>Starts a server on a loopback port.</summary>
    /// <param name="options">The options of the server, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The running server. The caller disposes it.</returns>
    /// <exception cref="IOException">The requested port is in use.</exception>
    public static Task<DifyEmulator> StartAsync(DifyEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new DifyEmulatorOptions();
        return StartAsync(new DifyEmulator(options, options.ApiToken ?? $"app-{Guid.NewGuid():N}"), cancellationToken);
    }
}
