namespace AceData.BedrockChat;

/// <summary>What stands in the body of a <see cref="ToolResultBlock"/>.</summary>
internal sealed record ToolResultBody : ApiRecord
{
    public string? ToolUseId { get; init; }

    [JsonConverter(typeof(ToolResultContentsConverter))]
    public IReadOnlyList<ToolResultContent> Content { get; init => field = EquatableList<ToolResultContent>.From(value); } = EquatableList<ToolResultContent>.Empty;

    public string? Status { get; init; }
}
