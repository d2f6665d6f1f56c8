using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents the options of an <see cref="Aichat2Emulator"/>. They are read once, when it starts.</summary>
public sealed class Aichat2EmulatorOptions
{
    /// <summary>Gets the token that the service accepts.</summary>
    /// <value>The default is <see langword="null"/>: a token is generated.</value>
    public string? ApiToken { get; init; }

    /// <summary>Gets the loopback port that the service listens on.</summary>
    /// <value>The default is 0: any free port.</value>
    public int Port { get; init; }

    /// <summary>Gets the source of the answers.</summary>
    /// <value>The default is <see langword="null"/>: a <see cref="BuiltInReplies"/>.</value>
    public IReplySource? Replies { get; init; }

    /// <summary>Gets the wire formats that the service uses where the guide, the specification and production differ.</summary>
    /// <value>The default is <see cref="WireOptions.Production"/>.</value>
    public WireOptions Wire { get; init; } = WireOptions.Production;

    /// <summary>Gets the clock for timestamps, <see cref="EventDelay"/> and faults.</summary>
    /// <value>The default is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>Gets the time that the service waits before each event of a turn.</summary>
    /// <value>The default is <see cref="TimeSpan.Zero"/>: events are sent as they are produced.</value>
    public TimeSpan EventDelay { get; init; }

    /// <summary>Gets a callback that is called before each event of a turn. The event is sent when the returned task completes.</summary>
    /// <remarks>
    /// With it a test can hold a turn at any event without sleeping. Turns that respond with JSON or run in the background produce the same
    /// events without sending them, and are held too. The token is canceled when the client disconnects or the service stops.
    /// </remarks>
    /// <value>The default is <see langword="null"/>: no event is held.</value>
    public Func<JsonObject, CancellationToken, ValueTask>? BeforeEvent { get; init; }

    /// <summary>Gets the maximum size of a request body in bytes. A larger one is rejected with 413 <c>request_entity_too_large</c>.</summary>
    /// <value>The default is 10,485,760 (10 MiB).</value>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>Gets the number of requests that <see cref="ServiceEmulator.Requests"/> keeps. The oldest are dropped.</summary>
    /// <value>The default is 10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
