using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>Where a tool runs.</summary>
/// <remarks>On the wire: <c>execution</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ToolExecution : IEquatable<ToolExecution>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ToolExecution(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>At the service.</summary>
    public static ToolExecution Server => new("server");

    /// <summary>In the program that asks; the turn waits for its result.</summary>
    public static ToolExecution Client => new("client");

    /// <summary>In a browser that the service drives.</summary>
    public static ToolExecution Browser => new("browser");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ToolExecution(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ToolExecution left, ToolExecution right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ToolExecution left, ToolExecution right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ToolExecution other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ToolExecution other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ToolExecution>
    {
        protected override ToolExecution From(string value) => new(value);
    }
}
