namespace AceData.Dify;

/// <summary>An event of a type this package does not know, or not in the form it knows; nothing of it is lost.</summary>
public sealed record UnknownEvent : StreamEvent
{
    private readonly JsonValue _json;

    /// <inheritdoc/>
    public override string Type => JsonText.OfProperty(Json, "event") ?? string.Empty;

    /// <summary>The event as it came.</summary>
    public required JsonElement Json
    {
        get => _json.Element;
        init => _json = new JsonValue(value);
    }
}
