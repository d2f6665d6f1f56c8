namespace AceData.Aichat2;

/// <summary>Where a tool runs.</summary>
/// <remarks>On the wire: <c>execution</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct ToolExecution
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ToolExecution(string value) => _value = OpenString.From(value);

    /// <summary>At the service.</summary>
    public static ToolExecution Server => new("server");

    /// <summary>In the program that asks; the turn waits for its result.</summary>
    public static ToolExecution Client => new("client");

    /// <summary>In a browser that the service drives.</summary>
    public static ToolExecution Browser => new("browser");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator ToolExecution(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ToolExecution>(static value => new ToolExecution(value));
}
