namespace AceData.AspNetCore;

/// <summary>Represents the options for relaying a stream to a browser.</summary>
public sealed record RelayOptions
{
    /// <summary>Gets the time without an event after which a comment is sent, so that proxies keep the connection open.</summary>
    /// <value>The default is 15 seconds. Use <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> to turn heartbeats off.</value>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Gets the clock for the heartbeats.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
