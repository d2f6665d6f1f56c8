using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The order in which conversations are listed.</summary>
/// <remarks>On the wire: <c>sort_by</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ConversationOrder : IEquatable<ConversationOrder>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public ConversationOrder(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>By time of creation, oldest first.</summary>
    public static ConversationOrder OldestFirst => new("created_at");

    /// <summary>By time of creation, newest first.</summary>
    public static ConversationOrder NewestFirst => new("-created_at");

    /// <summary>By time of the last update, oldest first.</summary>
    public static ConversationOrder LeastRecentlyUpdatedFirst => new("updated_at");

    /// <summary>By time of the last update, newest first. The default of the service.</summary>
    public static ConversationOrder MostRecentlyUpdatedFirst => new("-updated_at");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator ConversationOrder(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(ConversationOrder left, ConversationOrder right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(ConversationOrder left, ConversationOrder right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ConversationOrder other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConversationOrder other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ConversationOrder>
    {
        protected override ConversationOrder From(string value) => new(value);
    }
}
