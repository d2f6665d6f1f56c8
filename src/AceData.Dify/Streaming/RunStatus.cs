namespace AceData.Dify;

/// <summary>How a run of a workflow, or of one of its nodes, stands.</summary>
/// <remarks>On the wire: <c>status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct RunStatus
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public RunStatus(string value) => _value = OpenString.From(value);

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

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator RunStatus(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<RunStatus>(static value => new RunStatus(value));
}
