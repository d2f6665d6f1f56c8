namespace AceData.AspNetCore;

/// <summary>How callbacks of background runs reach this host.</summary>
public sealed class RunCallbackOptions
{
    /// <summary>The address of this host as the service sees it, such as <c>https://chat.example.com</c>; the service refuses private addresses.</summary>
    /// <value>Must be set.</value>
    public Uri? PublicAddress { get; set; }

    /// <summary>How long a callback address is good for.</summary>
    /// <value>Default 24 hours.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>The largest body that is taken, in bytes; a larger one is answered with 413.</summary>
    /// <value>Default 1 MiB.</value>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>The clock by which addresses expire.</summary>
    /// <value>Default <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
