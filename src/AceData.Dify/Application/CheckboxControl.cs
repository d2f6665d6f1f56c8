using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>Yes or no.</summary>
/// <remarks>On the wire: the key <c>checkbox</c> of the form item.</remarks>
public sealed record CheckboxControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "checkbox";
}
