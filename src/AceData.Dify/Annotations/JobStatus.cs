using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>How far a job is.</summary>
/// <remarks>On the wire: <c>job_status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct JobStatus : IEquatable<JobStatus>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public JobStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>Not begun.</summary>
    public static JobStatus Waiting => new("waiting");

    /// <summary>Under way.</summary>
    public static JobStatus Processing => new("processing");

    /// <summary>Done.</summary>
    public static JobStatus Completed => new("completed");

    /// <summary>Failed.</summary>
    public static JobStatus Error => new("error");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator JobStatus(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(JobStatus left, JobStatus right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(JobStatus left, JobStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(JobStatus other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JobStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<JobStatus>
    {
        protected override JobStatus From(string value) => new(value);
    }
}
