using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>A node of a conversation's tree.</summary>
internal sealed record BedrockMessage(string Role, string Model, JsonArray Content, DateTimeOffset CreatedAt)
{
    public ImmutableList<string> Children { get; init; } = [];

    public string? Parent { get; init; }

    public JsonArray? ThinkingLog { get; init; }

    public string Text => string.Concat(Content.Where(static block => block?["contentType"]?.ToString() == "text").Select(static block => block!["body"]!.ToString()));

    public static BedrockMessage Root(string model) => new("system", model, [TextBlock("")], DateTimeOffset.UnixEpoch);

    public static JsonObject TextBlock(string text) => new() { ["contentType"] = "text", ["body"] = text };

    public JsonObject ToJson() => new()
    {
        ["role"] = Role,
        ["content"] = Content.DeepClone(),
        ["model"] = Model,
        ["children"] = new JsonArray([.. Children.Select(static id => JsonValue.Create(id))]),
        ["feedback"] = null,
        ["usedChunks"] = null,
        ["parent"] = Parent,
        ["thinkingLog"] = ThinkingLog?.DeepClone(),
    };
}
