namespace AceData.BedrockChat;

/// <summary>A part of a message: text, an image, an attachment, a tool use, a tool result, reasoning, or a type that this package does not know.</summary>
[JsonConverter(typeof(ContentBlockConverter))]
public abstract record ContentBlock : ApiRecord
{
    private protected ContentBlock()
    {
    }

    /// <summary>The type of the block, such as <c>text</c>.</summary>
    /// <remarks>On the wire: <c>contentType</c>.</remarks>
    [JsonPropertyName("contentType")]
    [JsonPropertyOrder(-1)]
    public abstract string Type { get; }

    /// <summary>Creates a block of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The block.</returns>
    public static ContentBlock Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextBlock { Text = text };
    }

    /// <summary>Creates an image block from bytes.</summary>
    /// <param name="bytes">The image file.</param>
    /// <param name="mediaType">The media type of the image, such as <c>image/png</c>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The file as base64 is larger than <see cref="ChatRequest.MaxBytes"/>.</exception>
    public static ContentBlock Image(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return new ImageBlock { MediaType = mediaType, Body = Base64Body.From(bytes) };
    }

    /// <summary>Reads an image from a stream, from its current position to its end, and leaves the stream open.</summary>
    /// <param name="stream">The image file; no more is read than a message can carry.</param>
    /// <param name="mediaType">The media type of the image, such as <c>image/png</c>.</param>
    /// <param name="cancellationToken">A token to cancel the read.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The file as base64 is larger than <see cref="ChatRequest.MaxBytes"/>.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<ContentBlock> ReadImageAsync(Stream stream, string mediaType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return new ImageBlock { MediaType = mediaType, Body = await Base64Body.FromAsync(stream, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Creates an attachment block from bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">The name of the file; the service takes the type from its extension.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The file as base64 is larger than <see cref="ChatRequest.MaxBytes"/>.</exception>
    public static ContentBlock Attachment(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new AttachmentBlock { FileName = fileName, Body = Base64Body.From(bytes) };
    }

    /// <summary>Reads an attachment from a stream, from its current position to its end, and leaves the stream open.</summary>
    /// <param name="stream">The file; no more is read than a message can carry.</param>
    /// <param name="fileName">The name of the file; the service takes the type from its extension.</param>
    /// <param name="cancellationToken">A token to cancel the read.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The file as base64 is larger than <see cref="ChatRequest.MaxBytes"/>.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<ContentBlock> ReadAttachmentAsync(Stream stream, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new AttachmentBlock { FileName = fileName, Body = await Base64Body.FromAsync(stream, cancellationToken).ConfigureAwait(false) };
    }
}
