namespace AceData.Aichat2;

/// <summary>How far a tool use in the history has come.</summary>
/// <remarks>On the wire: <c>status</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct ToolUseStatus
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ToolUseStatus(string value) => _value = OpenString.From(value);

    /// <summary>It is running.</summary>
    public static ToolUseStatus Running => new("running");

    /// <summary>It waits for a person or for the calling program.</summary>
    public static ToolUseStatus AwaitingInput => new("awaiting_input");

    /// <summary>It has ended.</summary>
    public static ToolUseStatus Done => new("done");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator ToolUseStatus(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ToolUseStatus>(static value => new ToolUseStatus(value));
}
