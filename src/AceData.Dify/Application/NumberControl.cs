namespace AceData.Dify;

/// <summary>A form field for a number.</summary>
/// <remarks>On the wire: the key <c>number</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record NumberControl : InputControl
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "number";
}
