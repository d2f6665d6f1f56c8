using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The rating of an answer by a user.</summary>
/// <remarks>On the wire: <c>rating</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct Rating : IEquatable<Rating>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public Rating(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The answer is good.</summary>
    public static Rating Like => new("like");

    /// <summary>The answer is bad.</summary>
    public static Rating Dislike => new("dislike");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator Rating(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(Rating left, Rating right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(Rating left, Rating right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Rating other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rating other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<Rating>
    {
        protected override Rating From(string value) => new(value);
    }
}
