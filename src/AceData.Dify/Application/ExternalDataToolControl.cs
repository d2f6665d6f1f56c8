using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A value that the server gets from another service.</summary>
/// <remarks>On the wire: the key <c>external_data_tool</c> of the form item.</remarks>
public sealed record ExternalDataToolControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "external_data_tool";
}
