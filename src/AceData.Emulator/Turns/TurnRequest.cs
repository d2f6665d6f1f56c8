using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AceData.Emulator;

/// <summary>The validated body of a chat request.</summary>
internal sealed partial class TurnRequest
{
    private const int MaxMaxTurns = 500;

    public required JsonObject Body { get; init; }

    public string? Id { get; init; }

    public string? Model { get; init; }

    /// <summary>The content of the user's message: a string or blocks; null when there is none, or tool results were sent in its place.</summary>
    public JsonNode? Content { get; init; }

    public bool IsStateful { get; init; }

    public bool IsAsync { get; init; }

    public int? MaxTurns { get; init; }

    public Uri? CallbackUrl { get; init; }

    public IReadOnlyList<ToolAnswer> ToolResults { get; init; } = [];

    public IReadOnlyList<OfferedTool> ClientTools { get; init; } = [];

    public string? UserId { get; init; }

    public string? ApplicationId { get; init; }

    public bool IsResumption => ToolResults.Count > 0;

    public static TurnRequest Parse(JsonObject body, WireOptions wire)
    {
        var results = ReadToolResults(body);
        return new TurnRequest
        {
            Body = body,
            Id = body.OptionalString("id"),
            Model = body.OptionalString("model"),
            Content = results.Count == 0 ? ReadContent(body) : null,
            IsStateful = body.OptionalBoolean("stateful", defaultValue: true),
            IsAsync = body.OptionalBoolean("async", defaultValue: false),
            MaxTurns = body.OptionalInteger("max_turns", 1, MaxMaxTurns),
            CallbackUrl = CallbackRules.Read(body.OptionalString("callback_url"), wire.RefusePrivateCallbacks),
            ToolResults = results,
            ClientTools = ReadClientTools(body),
            UserId = body.OptionalString("user_id"),
            ApplicationId = body.OptionalString("application_id"),
        };
    }

    private static JsonNode? ReadContent(JsonObject body)
    {
        var question = body.OptionalString("question");
        var message = body["message"];

        // The service's rule: message wins over question.
        var content = message ?? (question is null ? null : JsonValue.Create(question));
        var references = body.OptionalStrings("references");
        var whole = References.Append(content, references);
        var isEmpty = whole is JsonArray blocks ? blocks.Count == 0 : whole.ToString().Length == 0;
        return isEmpty ? null : whole;
    }

    private static List<ToolAnswer> ReadToolResults(JsonObject body)
    {
        var results = new List<ToolAnswer>();
        foreach (var node in body.OptionalArray("tool_results") ?? [])
        {
            var result = node as JsonObject ?? throw ServiceErrorException.BadRequest("tool_results must be objects");
            var output = result.OptionalString("output") ?? throw ServiceErrorException.BadRequest("tool_results: output is required");
            results.Add(new ToolAnswer(result.RequiredString("tool_use_id"), output, result.OptionalBoolean("is_error", defaultValue: false)));
        }

        return results;
    }

    private static List<OfferedTool> ReadClientTools(JsonObject body)
    {
        var tools = new List<OfferedTool>();
        foreach (var node in body.OptionalArray("client_tools") ?? [])
        {
            var definition = node as JsonObject ?? throw ServiceErrorException.BadRequest("client_tools must be objects");
            var name = definition.RequiredString("name");
            if (!ToolName().IsMatch(name))
            {
                throw ServiceErrorException.BadRequest($"client_tools: '{name}' is not a tool name");
            }

            tools.Add(new OfferedTool(name, definition));
        }

        return tools;
    }

    [GeneratedRegex("^[a-zA-Z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex ToolName();
}
