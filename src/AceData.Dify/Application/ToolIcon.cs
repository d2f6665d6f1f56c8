namespace AceData.Dify;

/// <summary>The icon of a tool: an image, or an emoji on a background color.</summary>
[JsonConverter(typeof(ToolIconConverter))]
[DebuggerDisplay("Background = {Background}")]
public sealed record ToolIcon : ApiRecord
{
    /// <summary>The URL of the image; <see langword="null"/> for an emoji.</summary>
    /// <remarks>On the wire: the icon itself, as a string.</remarks>
    public string? Url { get; init; }

    /// <summary>The background color of the emoji, in hexadecimal; <see langword="null"/> for an image.</summary>
    /// <remarks>On the wire: <c>background</c>.</remarks>
    public string? Background { get; init; }

    /// <summary>The emoji; <see langword="null"/> for an image.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string? Content { get; init; }
}
