namespace AceData.Dify;

/// <summary>The rating of an answer by a user.</summary>
/// <remarks>On the wire: <c>rating</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct Rating
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public Rating(string value) => _value = OpenString.From(value);

    /// <summary>The answer is good.</summary>
    public static Rating Like => new("like");

    /// <summary>The answer is bad.</summary>
    public static Rating Dislike => new("dislike");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator Rating(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<Rating>(static value => new Rating(value));
}
