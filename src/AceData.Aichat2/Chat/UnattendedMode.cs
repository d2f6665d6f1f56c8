using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>What a run may do when nobody attends it.</summary>
/// <remarks>On the wire: <c>unattended_policy.mode</c>; newer versions of the service do without it.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct UnattendedMode : IEquatable<UnattendedMode>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public UnattendedMode(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Nothing that would need a person.</summary>
    public static UnattendedMode DenyAll => new("deny_all");

    /// <summary>What the policy lists.</summary>
    public static UnattendedMode AllowSelected => new("allow_selected");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator UnattendedMode(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(UnattendedMode left, UnattendedMode right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(UnattendedMode left, UnattendedMode right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(UnattendedMode other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnattendedMode other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<UnattendedMode>
    {
        protected override UnattendedMode From(string value) => new(value);
    }
}
