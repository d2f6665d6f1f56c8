using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The status of a job.</summary>
/// <remarks>On the wire: <c>job_status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct JobStatus : IEquatable<JobStatus>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public JobStatus(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>The job has not started.</summary>
    public static JobStatus Waiting => new("waiting");

    /// <summary>The job is running.</summary>
    public static JobStatus Processing => new("processing");

    /// <summary>The job has completed.</summary>
    public static JobStatus Completed => new("completed");

    /// <summary>The job has failed.</summary>
    public static JobStatus Error => new("error");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator JobStatus(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(JobStatus left, JobStatus right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(JobStatus left, JobStatus right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(JobStatus other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is JobStatus other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<JobStatus>
    {
        protected override JobStatus From(string value) => new(value);
    }
}
