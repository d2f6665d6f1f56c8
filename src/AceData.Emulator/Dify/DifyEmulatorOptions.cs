namespace AceData.Emulator;

/// <summary>Represents the options of a <see cref="DifyEmulator"/>. They are read once, when it starts.</summary>
public sealed class DifyEmulatorOptions
{
    /// <summary>Gets the API key of the app.</summary>
    /// <value>The default is <see langword="null"/>: a key is generated.</value>
    public string? ApiToken { get; init; }

    /// <summary>Gets the loopback port that the service listens on.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port { get; init; }

    /// <summary>Gets a callback that answers a question.</summary>
    /// <value>The default is <see langword="null"/>: the answer repeats the question and counts turns and files.</value>
    public Func<string, string>? Answer { get; init; }

    /// <summary>Gets the clock for timestamps, <see cref="EventDelay"/> and faults.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the time that the app waits before each event of a stream.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: events are sent as they are produced.</value>
    public TimeSpan EventDelay { get; init; }

    /// <summary>Gets a callback that is called with the type of each event before it is sent. The event is sent when the returned task completes.</summary>
    /// <remarks>The token is canceled when the client disconnects or the server stops, not when the answer is stopped.</remarks>
    /// <value>The default is <see langword="null"/>: no event is held.</value>
    public Func<string, CancellationToken, ValueTask>? BeforeEvent { get; init; }

    /// <summary>Gets the maximum size of a request body in bytes. A larger one is rejected with 413 <c>file_too_large</c>.</summary>
    /// <value>The default is 52,428,800 (50 MiB).</value>
    public int MaxRequestBytes { get; init; } = 50 * 1024 * 1024;

    /// <summary>Gets the number of requests that <see cref="ServiceEmulator.Requests"/> keeps. The oldest are dropped.</summary>
    /// <value>The default is 10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
