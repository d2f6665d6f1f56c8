namespace AceData.BedrockChat;

/// <summary>The author of a message.</summary>
/// <remarks>On the wire: <c>role</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct MessageRole
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public MessageRole(string value) => _value = OpenString.From(value);

    /// <summary>The root of the tree, which holds the instructions of a bot or nothing.</summary>
    public static MessageRole System => new("system");

    /// <summary>Instructions of a bot, as newer servers keep them below the root.</summary>
    public static MessageRole Instruction => new("instruction");

    /// <summary>The user.</summary>
    public static MessageRole User => new("user");

    /// <summary>The model.</summary>
    public static MessageRole Assistant => new("assistant");

    /// <summary>The model while it uses tools, in a thinking log.</summary>
    public static MessageRole Agent => new("agent");

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
