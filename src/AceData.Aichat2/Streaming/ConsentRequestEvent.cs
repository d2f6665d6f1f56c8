namespace AceData.Aichat2;

/// <summary>The turn waits until accounts are connected.</summary>
public sealed record ConsentRequestEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "consent_request";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What must be connected.</summary>
    /// <remarks>On the wire: <c>payload</c>.</remarks>
    [JsonPropertyName("payload")]
    public ConsentRequest Request { get; init => field = value ?? new(); } = new();

    internal override string Describe() => ToolUseId;
}
