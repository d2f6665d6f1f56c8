using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>What kind of file is given to an app.</summary>
/// <remarks>On the wire: <c>type</c> of a file.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct FileType
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public FileType(string value) => _value = OpenString.From(value);

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

    /// <summary>The value as sent on the wire.</summary>
    /// <value>Empty for <see langword="default"/>.</value>
    public string Value => _value ?? string.Empty;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    public static implicit operator FileType(string value) => new(value);

    /// <summary>Returns the value as sent on the wire.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;

    internal sealed class Converter() : OpenStringConverter<FileType>(static value => new FileType(value));
}
