namespace AceData.Dify;

/// <summary>A form field of a kind that this version of the library does not know.</summary>
[DebuggerDisplay("{Kind,nq}")]
public sealed record UnknownControl : InputControl
{
    private readonly JsonValue _json;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => Json.ValueKind == JsonValueKind.Object ? Json.EnumerateObject().Select(pair => pair.Name).FirstOrDefault() ?? string.Empty : string.Empty;

    /// <summary>The complete JSON of the field.</summary>
    public JsonElement Json
    {
        get => _json.Element;
        init => _json = new JsonValue(value);
    }
}
