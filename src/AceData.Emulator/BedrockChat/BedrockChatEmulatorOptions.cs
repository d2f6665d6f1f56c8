namespace AceData.Emulator;

/// <summary>Represents the options of a <see cref="BedrockChatEmulator"/>. They are read once, when it starts.</summary>
public sealed class BedrockChatEmulatorOptions
{
    /// <summary>Gets the API key that the service accepts.</summary>
    /// <value>The default is <see langword="null"/>: a key is generated.</value>
    public string? ApiToken { get; init; }

    /// <summary>Gets the loopback port that the service listens on.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port { get; init; }

    /// <summary>Gets a callback that answers a message. It is called once for each message, from several threads concurrently.</summary>
    /// <value>The default is <see langword="null"/>: the answer repeats the question and names the earlier ones.</value>
    public Func<BedrockChatQuestion, BedrockChatAnswer>? Answer { get; init; }

    /// <summary>Gets the duration of a job whose <see cref="BedrockChatAnswer.Delay"/> is <see langword="null"/>, measured by <see cref="TimeProvider"/>.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: the reply is available immediately.</value>
    public TimeSpan ReplyDelay { get; init; }

    /// <summary>Gets the number of requests that the key may make in one second. More are rejected with 429 <c>Too Many Requests</c>.</summary>
    /// <value>The default is <see langword="null"/>: no limit.</value>
    public int? RequestsPerSecond { get; init; }

    /// <summary>Gets the total number of requests that the key may make. More are rejected with 429 <c>Limit Exceeded</c>.</summary>
    /// <value>The default is <see langword="null"/>: no limit.</value>
    public int? Quota { get; init; }

    /// <summary>Gets the clock for timestamps, delays, the request rate and faults.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the maximum size of a request body in bytes. The gateway rejects a larger one with 413.</summary>
    /// <value>The default is 10,485,760 (10 MiB). Messages over 256 KiB, the limit of the queue, are a 500 of the application.</value>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets the number of requests that <see cref="ServiceEmulator.Requests"/> keeps. The oldest are dropped.</summary>
    /// <value>The default is 10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
