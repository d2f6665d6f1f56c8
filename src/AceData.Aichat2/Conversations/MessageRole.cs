namespace AceData.Aichat2;

/// <summary>Who speaks in a message.</summary>
/// <remarks>On the wire: <c>role</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct MessageRole
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public MessageRole(string value) => _value = OpenString.From(value);

    /// <summary>Instructions to the model.</summary>
    public static MessageRole System => new("system");

    /// <summary>The person.</summary>
    public static MessageRole User => new("user");

    /// <summary>The model, and the results of its tools.</summary>
    public static MessageRole Assistant => new("assistant");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator MessageRole(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<MessageRole>(static value => new MessageRole(value));
}
