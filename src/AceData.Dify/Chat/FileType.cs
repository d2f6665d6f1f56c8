using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>What kind of file is given to an app.</summary>
/// <remarks>On the wire: <c>type</c> of a file.</remarks>
[JsonConverter(typeof(Converter))]
public readonly struct FileType : IEquatable<FileType>
{
    private readonly string? _value;

    /// <summary>Takes any value, known to this package or not.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public FileType(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        _value = value;
    }

    /// <summary>A picture.</summary>
    public static FileType Image => new("image");

    /// <summary>A text document: PDF, Markdown, Word and the like.</summary>
    public static FileType Document => new("document");

    /// <summary>Sound.</summary>
    public static FileType Audio => new("audio");

    /// <summary>A film.</summary>
    public static FileType Video => new("video");

    /// <summary>A file of a kind that the app allows by its extension.</summary>
    public static FileType Custom => new("custom");

    /// <summary>The value as it stands on the wire; empty for <see langword="default"/>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Takes any value.</summary>
    /// <param name="value">The value as it stands on the wire.</param>
    public static implicit operator FileType(string value) => new(value);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(FileType left, FileType right) => left.Equals(right);

    /// <summary>Compares by value, ordinally.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(FileType left, FileType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FileType other) => string.Equals(Value, other.Value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FileType other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);

    /// <summary>The value as it stands on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter : OpenStringConverter<FileType>
    {
        protected override FileType From(string value) => new(value);
    }
}
