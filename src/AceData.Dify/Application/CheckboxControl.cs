namespace AceData.Dify;

/// <summary>A form field for a Boolean.</summary>
/// <remarks>On the wire: the key <c>checkbox</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record CheckboxControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "checkbox";
}
