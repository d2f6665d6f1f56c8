using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>The name of a model; any name is taken, the known ones are constants.</summary>
/// <remarks>On the wire: <c>model</c>. Which names a server takes depends on its version and settings; it refuses others with 422.</remarks>
[JsonConverter(typeof(Converter))]
public readonly partial struct ModelId : IEquatable<ModelId>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ModelId(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ModelId(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ModelId left, ModelId right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ModelId left, ModelId right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ModelId other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ModelId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ModelId>
    {
        protected override ModelId From(string value) => new(value);
    }
}
