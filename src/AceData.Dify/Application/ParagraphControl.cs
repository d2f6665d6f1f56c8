using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>Several lines of text.</summary>
/// <remarks>On the wire: the key <c>paragraph</c> of the form item.</remarks>
public sealed record ParagraphControl : InputControl
{
    /// <summary>How many characters it takes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>max_length</c>.</remarks>
    public long? MaxLength { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "paragraph";
}
