namespace AceData.Emulator;

/// <summary>How a <see cref="BedrockChatEmulator"/> behaves; read once, when it starts.</summary>
public sealed class BedrockChatEmulatorOptions
{
    /// <summary>The API key the service takes.</summary>
    /// <value><see langword="null"/>, the default, has one made up.</value>
    public string? ApiKey { get; init; }

    /// <summary>The loopback port to listen on.</summary>
    /// <value>0, the default, takes any free port.</value>
    public int Port { get; init; }

    /// <summary>Answers a message, once for each; called from many threads at once.</summary>
    /// <value><see langword="null"/>, the default, repeats the question and says what was asked before.</value>
    public Func<BedrockChatQuestion, BedrockChatAnswer>? Answer { get; init; }

    /// <summary>How long a job takes whose answer does not say so itself, on <see cref="TimeProvider"/>.</summary>
    /// <value><see cref="TimeSpan.Zero"/>: the reply is there at once.</value>
    public TimeSpan ReplyDelay { get; init; }

    /// <summary>How many requests the key may make in one second; more are answered with 429 <c>Too Many Requests</c>.</summary>
    /// <value><see langword="null"/>, the default: any number.</value>
    public int? RequestsPerSecond { get; init; }

    /// <summary>How many requests the key may make in all; more are answered with 429 <c>Limit Exceeded</c>.</summary>
    /// <value><see langword="null"/>, the default: any number.</value>
    public int? Quota { get; init; }

    /// <summary>The clock behind time stamps, delays, the rate and delaying faults.</summary>
    /// <value><see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The largest request body in bytes; a larger one is refused by the gateway with 413.</summary>
    /// <value>10,485,760: 10 MB. What is larger than the queue takes, 256 KB, is a 500 of the application.</value>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many requests <see cref="BedrockChatEmulator.Requests"/> remembers; older ones are forgotten.</summary>
    /// <value>10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
