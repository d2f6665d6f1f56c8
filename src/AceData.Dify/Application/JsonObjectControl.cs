namespace AceData.Dify;

/// <summary>A form field for a JSON object.</summary>
/// <remarks>On the wire: the key <c>json_object</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record JsonObjectControl : InputControl
{
    private readonly JsonValue? _jsonSchema;

    /// <summary>The JSON schema of the object; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>json_schema</c>.</remarks>
    public JsonElement? JsonSchema
    {
        get => _jsonSchema?.Element;
        init => _jsonSchema = JsonValue.From(value);
    }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "json_object";
}
