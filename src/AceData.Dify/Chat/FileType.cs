using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>The type of a file for an app.</summary>
/// <remarks>On the wire: <c>type</c> of a file.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct FileType : IEquatable<FileType>
{
    private readonly string? _value;

    /// <summary>Initializes a value, known to this library or not.</summary>
    /// <param name="value">The value on the wire.</param>
    public FileType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>An image.</summary>
    public static FileType Image => new("image");

    /// <summary>A text document, such as PDF, Markdown or Word.</summary>
    public static FileType Document => new("document");

    /// <summary>An audio file.</summary>
    public static FileType Audio => new("audio");

    /// <summary>A video.</summary>
    public static FileType Video => new("video");

    /// <summary>A file that the app accepts by its extension.</summary>
    public static FileType Custom => new("custom");

    /// <summary>The value on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Converts text to a value.</summary>
    /// <param name="value">The value on the wire.</param>
    public static implicit operator FileType(string value) => new(value);

    /// <summary>Determines whether two values are equal, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator ==(FileType left, FileType right) => left.Equals(right);

    /// <summary>Determines whether two values are different, by ordinal comparison.</summary>
    /// <param name="left">The first value.</param>
    /// <param name="right">The second value.</param>
    public static bool operator !=(FileType left, FileType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FileType other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FileType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<FileType>
    {
        protected override FileType From(string value) => new(value);
    }
}
