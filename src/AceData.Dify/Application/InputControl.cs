namespace AceData.Dify;

/// <summary>A field of the form that the user of an app fills in. Each kind of field has a derived type.</summary>
/// <remarks>On the wire: an object with one key, which names the kind of field.</remarks>
[JsonConverter(typeof(InputControlConverter))]
public abstract record InputControl : ApiRecord
{
    private protected InputControl()
    {
    }

    /// <summary>The kind of field, as it is named on the wire.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>The label shown to the user; empty when the service does not send it.</summary>
    /// <remarks>On the wire: <c>label</c>.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the input variable: the key of the value in <see cref="ChatRequest.Inputs"/>.</summary>
    /// <remarks>On the wire: <c>variable</c>.</remarks>
    public string Variable { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether the app requires a value.</summary>
    /// <remarks>On the wire: <c>required</c>.</remarks>
    public bool Required { get; init; }

    /// <summary>The default value, in JSON unless it is text; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>default</c>.</remarks>
    [JsonConverter(typeof(JsonTextConverter))]
    public string? Default { get; init; }
}
