using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A number.</summary>
/// <remarks>On the wire: the key <c>number</c> of the form item.</remarks>
public sealed record NumberControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "number";
}
