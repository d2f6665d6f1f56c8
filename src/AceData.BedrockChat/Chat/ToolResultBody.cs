namespace AceData.BedrockChat;

/// <summary>What stands in the body of a <see cref="ToolResultBlock"/>.</summary>
internal sealed record ToolResultBody : ApiRecord
{
    public string? ToolUseId { get; init; }

    [JsonConverter(typeof(ToolResultItemsConverter))]
    public IReadOnlyList<ToolResultItem> Content { get; init => field = EquatableList<ToolResultItem>.From(value); } = EquatableList<ToolResultItem>.Empty;

    public string? Status { get; init; }
}
