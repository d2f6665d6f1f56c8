namespace AceData.Emulator;

/// <summary>Emulates a Bedrock Chat published API on a loopback port.</summary>
/// <remarks>
/// <para>
/// Like the service, the emulator accepts every message and replies later: a reply is available once the delay of its job has elapsed on
/// <see cref="BedrockChatEmulatorOptions.TimeProvider"/>. The reply of a job that never finishes is never available. Two concurrent jobs in
/// one conversation overwrite each other.
/// </para>
/// <para>
/// Faults are aimed at the actions <c>post</c>, <c>conversation</c>, <c>message</c> and <c>health</c>. <see cref="BedrockChatFaults"/>
/// creates the errors of the service.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// await using var emulator = await BedrockChatEmulator.StartAsync();
/// // Give emulator.BaseAddress and emulator.ApiToken to a client.
/// </code>
/// </example>
public sealed class BedrockChatEmulator : ServiceEmulator
{
    private readonly BedrockStore _store;

    private BedrockChatEmulator(BedrockChatEmulatorOptions options, BedrockStore store, string apiToken)
        : base(
            new BedrockService(options, apiToken, store),
            new LocalServerSettings(options.Port, options.MaxRequestBytes, options.RequestLogSize, options.TimeProvider),
            apiToken,
            path: BedrockService.Stage + "/")
    {
        _store = store;
    }

    /// <summary>Gets the number of jobs that were accepted and have not finished. Jobs that never finish are included.</summary>
    public int OpenJobs => _store.OpenJobs;

    /// <summary>Starts a service on a loopback port.</summary>
    /// <param name="options">The options of the service, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The running service. The caller disposes it.</returns>
    /// <exception cref="IOException">The requested port is in use.</exception>
    public static Task<BedrockChatEmulator> StartAsync(BedrockChatEmulatorOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new BedrockChatEmulatorOptions();
        return StartAsync(new BedrockChatEmulator(options, new BedrockStore(options), options.ApiToken ?? Guid.NewGuid().ToString("N")), cancellationToken);
    }
}
