using System.Text.Json.Serialization;

namespace AceData.BedrockChat;

/// <summary>A part of a message: text, an image, an attachment, the use of a tool, reasoning, or something newer.</summary>
[JsonConverter(typeof(ContentBlockConverter))]
public abstract record ContentBlock : ApiRecord
{
    private protected ContentBlock()
    {
    }

    /// <summary>The kind of block.</summary>
    /// <remarks>On the wire: <c>contentType</c>.</remarks>
    [JsonPropertyOrder(-1)]
    public abstract string ContentType { get; }

    /// <summary>A block of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The block.</returns>
    public static ContentBlock Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextBlock { Text = text };
    }

    /// <summary>An image from bytes.</summary>
    /// <param name="bytes">The image file.</param>
    /// <param name="mediaType">Its media type, such as <c>image/png</c>.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The bytes are more than a message can carry (<see cref="ChatRequest.MaxBytes"/> as base64).</exception>
    public static ContentBlock Image(ReadOnlyMemory<byte> bytes, string mediaType)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return new ImageBlock { MediaType = mediaType, Body = Base64Body.From(bytes) };
    }

    /// <summary>An image from a stream, which is read from where it stands to its end and stays open.</summary>
    /// <param name="stream">The image file; no more is read than a message can carry.</param>
    /// <param name="mediaType">Its media type, such as <c>image/png</c>.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The stream holds more than a message can carry (<see cref="ChatRequest.MaxBytes"/> as base64).</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<ContentBlock> ImageAsync(Stream stream, string mediaType, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(mediaType);
        return new ImageBlock { MediaType = mediaType, Body = await Base64Body.FromAsync(stream, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>An attachment from bytes.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="fileName">Its name; the service tells its kind from the ending.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The bytes are more than a message can carry (<see cref="ChatRequest.MaxBytes"/> as base64).</exception>
    public static ContentBlock Attachment(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new AttachmentBlock { FileName = fileName, Body = Base64Body.From(bytes) };
    }

    /// <summary>An attachment from a stream, which is read from where it stands to its end and stays open.</summary>
    /// <param name="stream">The file; no more is read than a message can carry.</param>
    /// <param name="fileName">Its name; the service tells its kind from the ending.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The block.</returns>
    /// <exception cref="PayloadTooLargeException">The stream holds more than a message can carry (<see cref="ChatRequest.MaxBytes"/> as base64).</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static async Task<ContentBlock> AttachmentAsync(Stream stream, string fileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return new AttachmentBlock { FileName = fileName, Body = await Base64Body.FromAsync(stream, cancellationToken).ConfigureAwait(false) };
    }
}
