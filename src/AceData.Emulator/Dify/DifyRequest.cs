using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>One request to the emulated Dify: the parts of its path, its query, and its body when asked for.</summary>
internal sealed class DifyRequest(HttpContext context, ReceivedRequest received)
{
    private JsonObject? _json;

    public HttpContext Context => context;

    public ReceivedRequest Received => received;

    public string Method => received.Method;

    /// <summary>The parts of the path behind <c>/v1</c>.</summary>
    public IReadOnlyList<string> Parts { get; } = PartsOf(context.Request.Path.Value ?? string.Empty);

    public JsonObject Json => _json ??= Parse();

    /// <summary>The user, which every request but those about the app itself must name.</summary>
    public string BodyUser => Text("user") ?? throw DifyErrorException.InvalidParam("Arg user must be provided.");

    public string QueryUser => Query("user") ?? throw DifyErrorException.InvalidParam("Arg user must be provided.");

    public static IReadOnlyList<string> PartsOf(string path)
    {
        var parts = path.Split('?')[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return parts is ["v1", .. var rest] ? [.. rest.Select(Uri.UnescapeDataString)] : [];
    }

    public string? Query(string name) => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public int Limit(int most = 100) => Query("limit") is { } text
        ? int.TryParse(text, out var limit) && limit >= 1 && limit <= most ? limit : throw DifyErrorException.InvalidParam("limit is out of range.")
        : 20;

    public int Page() => Query("page") is { } text
        ? int.TryParse(text, out var page) && page >= 1 ? page : throw DifyErrorException.InvalidParam("page is out of range.")
        : 1;

    public string? Text(string name) => Json.TryGetPropertyValue(name, out var value) && value is JsonValue text && text.TryGetValue<string>(out var found) ? found : null;

    public string RequiredText(string name) => Text(name) ?? throw DifyErrorException.InvalidParam($"{name} is required.");

    private JsonObject Parse()
    {
        if (context.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw new DifyErrorException(415, "unsupported_media_type", "Did not attempt to load JSON data because the request Content-Type was not 'application/json'.");
        }

        try
        {
            return JsonNode.Parse(received.BodyBytes.Span) as JsonObject ?? throw DifyErrorException.InvalidParam("The body must be a JSON object.");
        }
        catch (JsonException)
        {
            throw DifyErrorException.InvalidParam("The body is not JSON.");
        }
    }
}
