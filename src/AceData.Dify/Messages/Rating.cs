using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>What a user thinks of an answer.</summary>
/// <remarks>On the wire: <c>rating</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct Rating : IEquatable<Rating>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public Rating(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Good.</summary>
    public static Rating Like => new("like");

    /// <summary>Bad.</summary>
    public static Rating Dislike => new("dislike");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator Rating(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Rating left, Rating right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Rating left, Rating right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Rating other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Rating other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<Rating>
    {
        protected override Rating From(string value) => new(value);
    }
}
