namespace AceData.BedrockChat;

/// <summary>The model uses a tool of the service.</summary>
[DebuggerDisplay("{Type}, ToolUseId = {ToolUseId}, Name = {Name}")]
public sealed record ToolUseBlock : ContentBlock
{
    private readonly ToolUseBody _body = new();

    /// <inheritdoc/>
    [JsonPropertyName("contentType")]
    public override string Type => "toolUse";

    /// <summary>The id of this use; a <see cref="ToolResultBlock"/> with the same id answers it.</summary>
    /// <remarks>On the wire: <c>body.toolUseId</c>.</remarks>
    [JsonIgnore]
    public string ToolUseId
    {
        get => _body.ToolUseId ?? string.Empty;
        init => _body = _body with { ToolUseId = value };
    }

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>body.name</c>.</remarks>
    [JsonIgnore]
    public string Name
    {
        get => _body.Name ?? string.Empty;
        init => _body = _body with { Name = value };
    }

    /// <summary>The arguments; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>body.input</c>.</remarks>
    [JsonIgnore]
    public JsonElement? Input
    {
        get => _body.Input;
        init => _body = _body with { Input = value };
    }

    [JsonInclude]
    internal ToolUseBody Body
    {
        get => _body;
        init => _body = value ?? new ToolUseBody();
    }
}
