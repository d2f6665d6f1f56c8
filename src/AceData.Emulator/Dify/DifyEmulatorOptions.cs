namespace AceData.Emulator;

/// <summary>How a <see cref="DifyEmulator"/> behaves; read once, when it starts.</summary>
public sealed class DifyEmulatorOptions
{
    /// <summary>The key of the app.</summary>
    /// <value><see langword="null"/>, the default, has one made up.</value>
    public string? ApiKey { get; init; }

    /// <summary>The loopback port to listen on.</summary>
    /// <value>0, the default, takes any free port.</value>
    public int Port { get; init; }

    /// <summary>Makes the answer to a question.</summary>
    /// <value><see langword="null"/>, the default, repeats the question and counts turns and files.</value>
    public Func<string, string>? Answer { get; init; }

    /// <summary>The clock behind time stamps, <see cref="EventDelay"/> and delaying faults.</summary>
    /// <value><see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long the app waits before each event of an answer.</summary>
    /// <value><see cref="TimeSpan.Zero"/>: events go out as fast as they are made.</value>
    public TimeSpan EventDelay { get; init; }

    /// <summary>Called with the type of each event before it goes out, which it does when the returned task ends.</summary>
    /// <remarks>The token is cancelled when the client leaves or the service stops, not when the answer is stopped.</remarks>
    /// <value><see langword="null"/>: nothing is held.</value>
    public Func<string, CancellationToken, ValueTask>? BeforeEvent { get; init; }

    /// <summary>The largest request body in bytes; a larger one is refused with 413 <c>file_too_large</c>.</summary>
    /// <value>52,428,800: 50 MB.</value>
    public int MaxRequestBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>How many requests <see cref="DifyEmulator.Requests"/> remembers; older ones are forgotten.</summary>
    /// <value>10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
