namespace AceData.Aichat2;

/// <summary>The family a model belongs to.</summary>
/// <remarks>On the wire: <c>model_group</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct ModelGroup
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public ModelGroup(string value) => _value = OpenString.From(value);

    /// <summary><c>chatgpt</c>.</summary>
    public static ModelGroup ChatGpt => new("chatgpt");

    /// <summary><c>claude</c>.</summary>
    public static ModelGroup Claude => new("claude");

    /// <summary><c>gemini</c>.</summary>
    public static ModelGroup Gemini => new("gemini");

    /// <summary><c>grok</c>.</summary>
    public static ModelGroup Grok => new("grok");

    /// <summary><c>kimi</c>.</summary>
    public static ModelGroup Kimi => new("kimi");

    /// <summary><c>glm</c>.</summary>
    public static ModelGroup Glm => new("glm");

    /// <summary><c>deepseek</c>.</summary>
    public static ModelGroup DeepSeek => new("deepseek");

    /// <summary><c>other</c>.</summary>
    public static ModelGroup Other => new("other");

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator ModelGroup(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<ModelGroup>(static value => new ModelGroup(value));
}
