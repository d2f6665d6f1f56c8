using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Turns the URLs of <c>references</c> into blocks of the user's message.</summary>
internal static class References
{
    private static readonly HashSet<string> ImageExtensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "jpg", "jpeg", "png", "gif", "bmp", "webp", "svg", "heic", "heif",
    };

    /// <summary>The content with the references after it; the content itself when there are none.</summary>
    public static JsonNode Append(JsonNode? content, IReadOnlyList<string> references)
    {
        if (references.Count == 0)
        {
            return content?.DeepClone() ?? "";
        }

        var blocks = content switch
        {
            JsonArray array => array.DeepClone().AsArray(),
            null => [],
            _ => new JsonArray(new JsonObject { ["type"] = "text", ["text"] = content.DeepClone() }),
        };
        foreach (var url in references)
        {
            var type = IsImage(url) ? "image_url" : "file_url";
            blocks.Add((JsonNode)new JsonObject { ["type"] = type, [type] = new JsonObject { ["url"] = url } });
        }

        return blocks;
    }

    // A signed link has its signature after the extension.
    private static bool IsImage(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        var path = end < 0 ? url : url[..end];
        return ImageExtensions.Contains(path[(path.LastIndexOf('.') + 1)..]);
    }
}
