using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>The family a model belongs to.</summary>
/// <remarks>On the wire: <c>model_group</c>.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct ModelGroup : IEquatable<ModelGroup>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public ModelGroup(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

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

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator ModelGroup(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ModelGroup left, ModelGroup right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ModelGroup left, ModelGroup right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ModelGroup other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ModelGroup other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<ModelGroup>
    {
        protected override ModelGroup From(string value) => new(value);
    }
}
