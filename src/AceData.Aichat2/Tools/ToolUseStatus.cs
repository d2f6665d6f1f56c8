using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>How far a tool use in the history has come.</summary>
/// <remarks>On the wire: <c>status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ToolUseStatus : IEquatable<ToolUseStatus>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ToolUseStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>It is running.</summary>
    public static ToolUseStatus Running => new("running");

    /// <summary>It waits for a person or for the calling program.</summary>
    public static ToolUseStatus AwaitingInput => new("awaiting_input");

    /// <summary>It has ended.</summary>
    public static ToolUseStatus Done => new("done");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ToolUseStatus(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ToolUseStatus left, ToolUseStatus right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ToolUseStatus left, ToolUseStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ToolUseStatus other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ToolUseStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ToolUseStatus>
    {
        protected override ToolUseStatus From(string value) => new(value);
    }
}
