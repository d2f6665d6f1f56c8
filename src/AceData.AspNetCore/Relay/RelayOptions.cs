namespace AceData.AspNetCore;

/// <summary>How a stream is passed on to a browser.</summary>
public sealed record RelayOptions
{
    /// <summary>How long nothing may come before a comment is sent, so that proxies between keep the connection open.</summary>
    /// <value>Default 15 s; <see cref="System.Threading.Timeout.InfiniteTimeSpan"/> for no heartbeats.</value>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>The clock of the heartbeats.</summary>
    /// <value>Default <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
