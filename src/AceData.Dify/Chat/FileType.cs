namespace AceData.Dify;

/// <summary>The type of a file for an app.</summary>
/// <remarks>On the wire: <c>type</c> of a file.</remarks>
[JsonConverter(typeof(Converter))]
public readonly record struct FileType
{
    private readonly string? _value;

    /// <summary>Creates a value, known to this package or not.</summary>
    /// <param name="value">The value as sent on the wire.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is <see langword="null"/>.</exception>
    public FileType(string value) => _value = OpenString.From(value);

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
