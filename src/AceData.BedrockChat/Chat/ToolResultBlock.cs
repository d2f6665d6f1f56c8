namespace AceData.BedrockChat;

/// <summary>What a tool of the service answered.</summary>
[DebuggerDisplay("{Type}, ToolUseId = {ToolUseId}, {Content.Count} parts")]
public sealed record ToolResultBlock : ContentBlock
{
    private readonly ToolResultBody _body = new();

    /// <inheritdoc/>
    [JsonPropertyName("contentType")]
    public override string Type => "toolResult";

    /// <summary>The use that is answered: the id of a <see cref="ToolUseBlock"/>.</summary>
    /// <remarks>On the wire: <c>body.toolUseId</c>.</remarks>
    [JsonIgnore]
    public string ToolUseId
    {
        get => _body.ToolUseId ?? string.Empty;
        init => _body = _body with { ToolUseId = value };
    }

    /// <summary>What came out; empty for nothing.</summary>
    /// <remarks>On the wire: <c>body.content</c>, one object on older servers, a list on newer ones.</remarks>
    [JsonIgnore]
    public IReadOnlyList<ToolResultItem> Content
    {
        get => _body.Content;
        init => _body = _body with { Content = value };
    }

    /// <summary>How it ended, <c>success</c> or <c>error</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>body.status</c>.</remarks>
    [JsonIgnore]
    public string? Status
    {
        get => _body.Status;
        init => _body = _body with { Status = value };
    }

    [JsonInclude]
    internal ToolResultBody Body
    {
        get => _body;
        init => _body = value ?? new ToolResultBody();
    }
}
