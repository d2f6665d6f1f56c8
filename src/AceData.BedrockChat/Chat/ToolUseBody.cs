namespace AceData.BedrockChat;

/// <summary>What stands in the body of a <see cref="ToolUseBlock"/>.</summary>
internal sealed record ToolUseBody : ApiRecord
{
    private readonly JsonValue? _input;

    public string? ToolUseId { get; init; }

    public string? Name { get; init; }

    public JsonElement? Input
    {
        get => _input?.Element;
        init => _input = JsonValue.From(value);
    }
}
