namespace AceData.Dify;

/// <summary>A form field for one line of text.</summary>
/// <remarks>On the wire: the key <c>text-input</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record TextInputControl : InputControl
{
    /// <summary>The maximum number of characters; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>max_length</c>.</remarks>
    public long? MaxLength { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "text-input";
}
