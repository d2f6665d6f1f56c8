using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>One of several values.</summary>
/// <remarks>On the wire: the key <c>select</c> of the form item.</remarks>
public sealed record SelectControl : InputControl
{
    /// <summary>The values; empty for none.</summary>
    /// <remarks>On the wire: <c>options</c>.</remarks>
    public IReadOnlyList<string> Options { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "select";
}
