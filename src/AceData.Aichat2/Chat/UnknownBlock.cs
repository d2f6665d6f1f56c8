namespace AceData.Aichat2;

/// <summary>A block of a type, or in a form, that this package does not know.</summary>
[DebuggerDisplay("UnknownBlock {Type,nq}")]
public sealed record UnknownBlock : ContentBlock
{
    private readonly JsonValue _json;

    /// <inheritdoc/>
    public override string Type => JsonText.OfProperty(Json, "type") ?? string.Empty;

    /// <summary>The block as JSON.</summary>
    public required JsonElement Json
    {
        get => _json.Element;
        init => _json = new JsonValue(value);
    }
}
