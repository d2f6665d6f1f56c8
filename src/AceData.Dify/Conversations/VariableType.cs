namespace AceData.Dify;

/// <summary>The type of a conversation variable.</summary>
/// <remarks>On the wire: <c>value_type</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct VariableType
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public VariableType(string value) => _value = OpenString.From(value);

    /// <summary>Text.</summary>
    public static VariableType Text => new("string");

    /// <summary>A number.</summary>
    public static VariableType Number => new("number");

    /// <summary>A JSON object.</summary>
    public static VariableType Json => new("object");

    /// <summary>Text that must not be shown.</summary>
    public static VariableType Secret => new("secret");

    /// <summary>A file.</summary>
    public static VariableType File => new("file");

    /// <summary>A Boolean.</summary>
    public static VariableType Boolean => new("boolean");

    /// <summary>A list of text values.</summary>
    public static VariableType TextList => new("array[string]");

    /// <summary>A list of numbers.</summary>
    public static VariableType NumberList => new("array[number]");

    /// <summary>A list of JSON objects.</summary>
    public static VariableType JsonList => new("array[object]");

    /// <summary>A list of files.</summary>
    public static VariableType FileList => new("array[file]");

    /// <summary>A list of values of any type.</summary>
    public static VariableType AnyList => new("array[any]");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator VariableType(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<VariableType>(static value => new VariableType(value));
}
