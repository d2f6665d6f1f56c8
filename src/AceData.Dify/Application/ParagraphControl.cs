namespace AceData.Dify;

/// <summary>A form field for several lines of text.</summary>
/// <remarks>On the wire: the key <c>paragraph</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record ParagraphControl : InputControl
{
    /// <summary>The maximum number of characters; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>max_length</c>.</remarks>
    public long? MaxLength { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "paragraph";
}
