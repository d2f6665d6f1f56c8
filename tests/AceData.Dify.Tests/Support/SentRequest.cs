namespace AceData.Dify.Tests;

/// <summary>A request as it went over the wire.</summary>
internal sealed record SentRequest(string Method, string Path, string Query, string? ContentType, string Body, string? Authorization)
{
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    public static async Task<SentRequest> FromAsync(HttpRequestMessage request, CancellationToken cancellationToken) => new(
        request.Method.Method,
        request.RequestUri!.AbsolutePath,
        request.RequestUri.Query,
        request.Content?.Headers.ContentType?.ToString(),
        request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken),
        request.Headers.Authorization?.ToString());
}
