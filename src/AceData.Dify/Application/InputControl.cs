using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A field of the form that the user of an app fills in; the types below say which.</summary>
/// <remarks>On the wire: an object with one key, which names the kind of field.</remarks>
[JsonConverter(typeof(InputControlConverter))]
public abstract record InputControl : ApiRecord
{
    private protected InputControl()
    {
    }

    /// <summary>The kind of field.</summary>
    [JsonIgnore]
    public abstract string Kind { get; }

    /// <summary>What the field is called for people; empty when not said.</summary>
    /// <remarks>On the wire: <c>label</c>.</remarks>
    public string Label { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of its value in <see cref="ChatRequest.Inputs"/>.</summary>
    /// <remarks>On the wire: <c>variable</c>.</remarks>
    public string Variable { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Whether the app refuses to go on without it.</summary>
    /// <remarks>On the wire: <c>required</c>.</remarks>
    public bool Required { get; init; }

    /// <summary>Its value when the user gives none, anything but text as JSON; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>default</c>.</remarks>
    public string? Default { get; init; }
}
