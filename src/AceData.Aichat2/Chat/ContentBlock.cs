namespace AceData.Aichat2;

/// <summary>A part of a message: text, an image, a file, a card, a tool use, or a kind that this package does not know.</summary>
[JsonConverter(typeof(ContentBlockConverter))]
public abstract record ContentBlock : ApiRecord
{
    private protected ContentBlock()
    {
    }

    /// <summary>The type of the block.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>Creates a block of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The block.</returns>
    public static ContentBlock Text(string text) => new TextBlock { Text = text };

    /// <summary>Creates a block with an image.</summary>
    /// <param name="url">The address, or a data URI.</param>
    /// <returns>The block.</returns>
    public static ContentBlock Image(string url) => new ImageBlock { Url = url };

    /// <inheritdoc cref="Image(string)"/>
    public static ContentBlock Image(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return Image(url.OriginalString);
    }

    /// <summary>Creates a block with a file.</summary>
    /// <param name="url">The address, or a data URI.</param>
    /// <returns>The block.</returns>
    public static ContentBlock File(string url) => new FileBlock { Url = url };

    /// <inheritdoc cref="File(string)"/>
    public static ContentBlock File(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return File(url.OriginalString);
    }
}
