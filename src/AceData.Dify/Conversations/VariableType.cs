using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The type of a conversation variable.</summary>
/// <remarks>On the wire: <c>value_type</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct VariableType : IEquatable<VariableType>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public VariableType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Text.</summary>
    public static VariableType Text => new("string");

    /// <summary>A number.</summary>
    public static VariableType Number => new("number");

    /// <summary>A JSON object.</summary>
    public static VariableType Json => new("object");

    /// <summary>Text that must not be shown.</summary>
    public static VariableType Secret => new("secret");

    /// <summary>A file.</summary>
    public static VariableType File => new("file");

    /// <summary>A Boolean.</summary>
    public static VariableType Boolean => new("boolean");

    /// <summary>A list of text values.</summary>
    public static VariableType TextList => new("array[string]");

    /// <summary>A list of numbers.</summary>
    public static VariableType NumberList => new("array[number]");

    /// <summary>A list of JSON objects.</summary>
    public static VariableType JsonList => new("array[object]");

    /// <summary>A list of files.</summary>
    public static VariableType FileList => new("array[file]");

    /// <summary>A list of values of any type.</summary>
    public static VariableType AnyList => new("array[any]");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator VariableType(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(VariableType left, VariableType right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(VariableType left, VariableType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(VariableType other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is VariableType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<VariableType>
    {
        protected override VariableType From(string value) => new(value);
    }
}
