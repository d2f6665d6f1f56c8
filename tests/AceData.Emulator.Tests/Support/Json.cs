namespace AceData.Emulator.Tests.Support;

internal static class Json
{
    public static string Type(this JsonObject json) => json["type"]!.GetValue<string>();

    public static string Str(this JsonNode json, string name) => json[name]!.GetValue<string>();

    /// <summary>The text of a message whose content is one text block.</summary>
    public static string OnlyText(this JsonNode message) => message.Arr("content").Single()!.Str("text");

    public static int Int(this JsonNode json, string name) => json[name]!.GetValue<int>();

    public static JsonArray Arr(this JsonNode json, string name) => json[name]!.AsArray();

    public static JsonObject With(this JsonObject json, string name, JsonNode? value)
    {
        json[name] = value;
        return json;
    }

    public static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
