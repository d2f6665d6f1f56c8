using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Maps cards and files of a response to contents.</summary>
internal static class MediaContents
{
    /// <returns>A link with its media type; content without either when there is no address that can be one.</returns>
    public static AIContent From(string url, string? mimeType, string kind, string? name, StreamEvent source)
    {
        var mediaType = MediaType(mimeType, kind);
        AIContent content = Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme != "data"
            ? new UriContent(address, mediaType)
            : FromData(url, mediaType);
        content.RawRepresentation = source;
        if (name is not null)
        {
            content.AdditionalProperties = new AdditionalPropertiesDictionary { ["name"] = name };
        }

        return content;
    }

    private static AIContent FromData(string url, string mediaType)
    {
        try
        {
            return url.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? new DataContent(url, mediaType) : new AIContent();
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // Not a data URI after all: the event itself has everything.
            return new AIContent();
        }
    }

    private static string MediaType(string? mimeType, string kind)
    {
        if (mimeType is not null && System.Net.Http.Headers.MediaTypeHeaderValue.TryParse(mimeType, out _))
        {
            return mimeType;
        }

        return kind is "image" or "video" or "audio" ? kind + "/*" : "application/octet-stream";
    }
}
