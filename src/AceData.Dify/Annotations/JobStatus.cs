namespace AceData.Dify;

/// <summary>The status of a job.</summary>
/// <remarks>On the wire: <c>job_status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct JobStatus
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public JobStatus(string value) => _value = OpenString.From(value);

    /// <summary>The job has not started.</summary>
    public static JobStatus Waiting => new("waiting");

    /// <summary>The job is running.</summary>
    public static JobStatus Processing => new("processing");

    /// <summary>The job has completed.</summary>
    public static JobStatus Completed => new("completed");

    /// <summary>The job has failed.</summary>
    public static JobStatus Error => new("error");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator JobStatus(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<JobStatus>(static value => new JobStatus(value));
}
