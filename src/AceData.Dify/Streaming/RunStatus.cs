using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>How a run of a workflow, or of one of its nodes, stands.</summary>
/// <remarks>On the wire: <c>status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct RunStatus : IEquatable<RunStatus>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public RunStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Under way.</summary>
    public static RunStatus Running => new("running");

    /// <summary>Done.</summary>
    public static RunStatus Succeeded => new("succeeded");

    /// <summary>Done, although nodes failed whose failures the workflow handles.</summary>
    public static RunStatus PartiallySucceeded => new("partial-succeeded");

    /// <summary>Failed.</summary>
    public static RunStatus Failed => new("failed");

    /// <summary>Ended on demand.</summary>
    public static RunStatus Stopped => new("stopped");

    /// <summary>Waiting for a person.</summary>
    public static RunStatus Paused => new("paused");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator RunStatus(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(RunStatus left, RunStatus right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(RunStatus left, RunStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RunStatus other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RunStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<RunStatus>
    {
        protected override RunStatus From(string value) => new(value);
    }
}
