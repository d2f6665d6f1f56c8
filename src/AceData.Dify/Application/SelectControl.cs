namespace AceData.Dify;

/// <summary>A form field for one of several values.</summary>
/// <remarks>On the wire: the key <c>select</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record SelectControl : InputControl
{
    /// <summary>The values to choose from; empty for none.</summary>
    /// <remarks>On the wire: <c>options</c>.</remarks>
    public IReadOnlyList<string> Options { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "select";
}
