using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>In which order conversations are listed.</summary>
/// <remarks>On the wire: <c>sort_by</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ConversationOrder : IEquatable<ConversationOrder>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ConversationOrder(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>By creation, oldest first.</summary>
    public static ConversationOrder OldestFirst => new("created_at");

    /// <summary>By creation, newest first.</summary>
    public static ConversationOrder NewestFirst => new("-created_at");

    /// <summary>By last change, oldest first.</summary>
    public static ConversationOrder LeastRecentlyUpdatedFirst => new("updated_at");

    /// <summary>By last change, newest first: what the service does by itself.</summary>
    public static ConversationOrder MostRecentlyUpdatedFirst => new("-updated_at");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ConversationOrder(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ConversationOrder left, ConversationOrder right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ConversationOrder left, ConversationOrder right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ConversationOrder other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ConversationOrder other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ConversationOrder>
    {
        protected override ConversationOrder From(string value) => new(value);
    }
}
