namespace AceData;

/// <summary>What one API says about itself, so that the shared code need not know any.</summary>
internal sealed record ApiDefaults
{
    /// <summary>The name telemetry uses, and the prefix of registrations.</summary>
    public required string Name { get; init; }

    /// <summary>The environment variable of the token.</summary>
    public required string TokenVariable { get; init; }

    /// <summary>The environment variable of the base address.</summary>
    public required string BaseAddressVariable { get; init; }

    /// <summary>The service's public address; <see langword="null"/> when every customer has their own.</summary>
    public Uri? BaseAddress { get; init; }

    /// <summary>Puts the token onto a request.</summary>
    public required Action<HttpRequestMessage, string> Authorize { get; init; }

    /// <summary>What the service's error codes mean.</summary>
    public required ErrorClassifier Errors { get; init; }
}
