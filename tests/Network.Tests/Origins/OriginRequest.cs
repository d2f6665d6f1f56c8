namespace Network.Tests.Origins;

/// <summary>A request as it arrived; <see cref="Body"/> is null where it was not read whole.</summary>
internal sealed record OriginRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers)
{
    public string? Body { get; set; }
}
