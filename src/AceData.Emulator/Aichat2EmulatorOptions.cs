using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>How an <see cref="Aichat2Emulator"/> behaves; read once, when it starts.</summary>
public sealed class Aichat2EmulatorOptions
{
    /// <summary>The first token the service takes.</summary>
    /// <value><see langword="null"/>, the default, has one made up.</value>
    public string? ApiToken { get; init; }

    /// <summary>The loopback port to listen on.</summary>
    /// <value>0, the default, takes any free port.</value>
    public int Port { get; init; }

    /// <summary>Where answers come from.</summary>
    /// <value><see langword="null"/>, the default, is a <see cref="BuiltInReplies"/>.</value>
    public IReplySource? Replies { get; init; }

    /// <summary>Which of the known shapes the service sends where its guide, its specification and its live behaviour differ.</summary>
    /// <value><see cref="WireOptions.Guide"/>.</value>
    public WireOptions Wire { get; init; } = WireOptions.Guide;

    /// <summary>The clock behind time stamps, <see cref="EventDelay"/> and delaying faults.</summary>
    /// <value><see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long the service waits before each event of an answer.</summary>
    /// <value><see cref="TimeSpan.Zero"/>: events go out as fast as they are made.</value>
    public TimeSpan EventDelay { get; init; }

    /// <summary>Called before each event of a turn; the event goes out when the returned task ends.</summary>
    /// <remarks>
    /// Lets a test hold a turn at any event without sleeping. Turns answered as JSON or run in the background make the same
    /// events without sending them, and are held too. The token is cancelled when the client leaves or the service stops.
    /// </remarks>
    /// <value><see langword="null"/>: nothing is held.</value>
    public Func<JsonObject, CancellationToken, ValueTask>? BeforeEvent { get; init; }

    /// <summary>The largest request body in bytes; a larger one is refused with 413 <c>request_entity_too_large</c>.</summary>
    /// <value>10,485,760: 10 MB.</value>
    public int MaxRequestBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>How many requests <see cref="Aichat2Emulator.Requests"/> remembers; older ones are forgotten.</summary>
    /// <value>10,000.</value>
    public int RequestLogSize { get; init; } = 10_000;
}
