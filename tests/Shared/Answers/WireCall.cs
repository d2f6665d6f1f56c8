namespace AceData.Tests;

/// <summary>A call of a client, and what a server answers it with.</summary>
/// <param name="AcceptEncoding">What the request must ask for.</param>
/// <param name="ContentType">The media type of the response.</param>
/// <param name="Body">The body of the response, as text.</param>
/// <param name="RunAsync">Makes the call; returns a part of what was read.</param>
public sealed record WireCall<TClient>(string AcceptEncoding, string ContentType, string Body, Func<TClient, Task<string?>> RunAsync);
