namespace AceData.AspNetCore;

/// <summary>Represents the options for the callbacks of background runs.</summary>
public sealed class RunCallbackOptions
{
    /// <summary>Gets or sets the address at which the service reaches this host, such as <c>https://chat.example.com</c>.</summary>
    /// <value>The default is <see langword="null"/>; an absolute address is required. The service rejects private addresses.</value>
    public Uri? PublicAddress { get; set; }

    /// <summary>Gets or sets the time for which a callback address is valid.</summary>
    /// <value>The default is 24 hours.</value>
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(24);

    /// <summary>Gets or sets the maximum size of a callback body in bytes. A larger one is rejected with 413.</summary>
    /// <value>The default is 1,048,576 (1 MiB).</value>
    public int MaxBodyBytes { get; set; } = 1024 * 1024;

    /// <summary>Gets or sets the clock by which addresses expire.</summary>
    /// <value>The default is <see cref="System.TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
