namespace AceData.Dify;

/// <summary>A form field whose value the server gets from another service.</summary>
/// <remarks>On the wire: the key <c>external_data_tool</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record ExternalDataToolControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "external_data_tool";
}
