using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>Who speaks in a message.</summary>
/// <remarks>On the wire: <c>role</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct MessageRole : IEquatable<MessageRole>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public MessageRole(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The root of the tree, which holds the instructions of a bot or nothing.</summary>
    public static MessageRole System => new("system");

    /// <summary>Instructions of a bot, as newer servers keep them below the root.</summary>
    public static MessageRole Instruction => new("instruction");

    /// <summary>The person.</summary>
    public static MessageRole User => new("user");

    /// <summary>The model.</summary>
    public static MessageRole Assistant => new("assistant");

    /// <summary>The model at work with tools, in a thinking log.</summary>
    public static MessageRole Agent => new("agent");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator MessageRole(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(MessageRole left, MessageRole right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(MessageRole left, MessageRole right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(MessageRole other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MessageRole other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<MessageRole>
    {
        protected override MessageRole From(string value) => new(value);
    }
}
