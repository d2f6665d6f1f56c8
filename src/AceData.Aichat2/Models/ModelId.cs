namespace AceData.Aichat2;

/// <summary>The name of a model; any name is taken, the known ones are constants.</summary>
/// <remarks>On the wire: <c>model</c>. The service takes models before its document lists them.</remarks>
[JsonConverter(typeof(Converter))]
public readonly partial record struct ModelId
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ModelId(string value) => _value = OpenString.From(value);

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator ModelId(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ModelId>(static value => new ModelId(value));
}
