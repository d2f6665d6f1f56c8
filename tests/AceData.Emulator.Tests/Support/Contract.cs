using System.Globalization;

namespace AceData.Emulator.Tests.Support;

/// <summary>Holds answers against the OpenAPI document, property by property, and events against the list of their fields.</summary>
internal static class Contract
{
    private static readonly JsonObject Operation = Read()["paths"]!["/aichat2/conversations"]!["post"]!.AsObject();

    /// <summary>Field, type; "?" marks a field that may be missing.</summary>
    private static readonly Dictionary<string, string> Events = new()
    {
        ["text_delta"] = "content:string delta_answer:string answer:string?",
        ["thinking"] = "content:string",
        ["tool_use"] = "tool_id:string tool_name:string input:object",
        ["tool_use_start"] = "tool_id:string tool_name:string input:object execution:string?",
        ["tool_progress"] = "tool_id:string progress:string",
        ["tool_use_commit"] = "tool_id:string tool_name:string input:object",
        ["tool_result"] = "tool_id:string output:string is_error:boolean duration_ms:number",
        ["card"] = "card:object",
        ["citation"] = "citation:object",
        ["artifact"] = "artifact:object",
        ["ask_user_question"] = "tool_id:string question:string? options:array? payload:object?",
        ["consent_request"] = "tool_id:string payload:object",
        ["action_confirmation"] = "tool_id:string payload:object",
        ["error"] = "message:string status:number? code:string?",
        ["done"] = "conversation_id:string usage:object terminal_reason:string",
    };

    public static JsonObject RequestProperties =>
        Operation["requestBody"]!["content"]!["application/json"]!["schema"]!["properties"]!.AsObject();

    public static JsonObject EventExample =>
        Operation["responses"]!["200"]!["content"]!["application/x-ndjson"]!["schema"]!["example"]!.AsObject();

    public static void Hold(Answer answer)
    {
        if (answer.MediaType is Service.Sse or Service.NdJson)
        {
            foreach (var json in answer.Events)
            {
                HoldEvent(json);
            }

            return;
        }

        Assert.Equal("application/json", answer.MediaType);
        var status = ((int)answer.Status).ToString(CultureInfo.InvariantCulture);
        var documented = Operation["responses"]![status] ?? (status == "200" ? null : Operation["responses"]!["500"]);
        var schema = documented!["content"]!["application/json"]!["schema"]!.AsObject();
        HoldSchema(answer.Json, schema["oneOf"]?[0]?.AsObject() ?? schema, status, isWhole: status != "200");
    }

    public static void HoldEvent(JsonObject json)
    {
        IsType(json["id"], "string", "id");
        foreach (var field in Events.GetValueOrDefault(json.Type(), "").Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = field.TrimEnd('?').Split(':');
            if (!field.EndsWith('?') || json.ContainsKey(parts[0]))
            {
                IsType(json[parts[0]], parts[1], $"{json.Type()}.{parts[0]}");
            }
        }
    }

    public static void IsType(JsonNode? node, string type, string where)
    {
        var actual = node?.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.Number => type == "integer" ? "integer" : "number",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Object => "object",
            JsonValueKind.Array => "array",
            _ => "null",
        };
        Assert.True(type == actual, $"{where} is {actual}, declared {type}");
    }

    private static void HoldSchema(JsonObject json, JsonObject schema, string where, bool isWhole)
    {
        foreach (var (name, property) in schema["properties"]!.AsObject())
        {
            if (!json.ContainsKey(name))
            {
                Assert.False(isWhole, $"{where}.{name} is missing");
                continue;
            }

            IsType(json[name], property!.Str("type"), $"{where}.{name}");
            if (property!["properties"] is not null)
            {
                HoldSchema(json[name]!.AsObject(), property.AsObject(), $"{where}.{name}", isWhole);
            }
        }
    }

    private static JsonObject Read() =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Specs", "aichat2.openapi.json")))!.AsObject();
}
