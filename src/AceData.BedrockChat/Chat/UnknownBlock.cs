namespace AceData.BedrockChat;

/// <summary>A block whose type this package does not know, or whose form is not that of its type.</summary>
[DebuggerDisplay("Unknown block, Type = {Type}")]
public sealed record UnknownBlock : ContentBlock
{
    private readonly JsonValue _json;

    /// <inheritdoc/>
    public override string Type => JsonText.OfProperty(Json, "contentType") ?? string.Empty;

    /// <summary>The JSON of the block, as received.</summary>
    public required JsonElement Json
    {
        get => _json.Element;
        init => _json = new JsonValue(value);
    }
}
