using System.Text.Json;

namespace AceData.BedrockChat;

/// <summary>What stands in the body of a <see cref="ToolUseBlock"/>.</summary>
internal sealed record ToolUseBody : ApiRecord
{
    public string? ToolUseId { get; init; }

    public string? Name { get; init; }

    public JsonElement? Input { get; init; }
}
