namespace AceData.Dify;

/// <summary>Determines types of files from extensions and media types.</summary>
internal static class FileKinds
{
    public const string Unknown = "application/octet-stream";

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["png"] = "image/png",
        ["jpg"] = "image/jpeg",
        ["jpeg"] = "image/jpeg",
        ["gif"] = "image/gif",
        ["webp"] = "image/webp",
        ["svg"] = "image/svg+xml",
        ["txt"] = "text/plain",
        ["md"] = "text/markdown",
        ["mdx"] = "text/markdown",
        ["markdown"] = "text/markdown",
        ["html"] = "text/html",
        ["htm"] = "text/html",
        ["xml"] = "text/xml",
        ["csv"] = "text/csv",
        ["json"] = "application/json",
        ["pdf"] = "application/pdf",
        ["doc"] = "application/msword",
        ["docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ["xls"] = "application/vnd.ms-excel",
        ["xlsx"] = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ["ppt"] = "application/vnd.ms-powerpoint",
        ["pptx"] = "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ["eml"] = "message/rfc822",
        ["msg"] = "application/vnd.ms-outlook",
        ["epub"] = "application/epub+zip",
        ["mp3"] = "audio/mp3",
        ["mpga"] = "audio/mpga",
        ["m4a"] = "audio/m4a",
        ["wav"] = "audio/wav",
        ["amr"] = "audio/amr",
        ["webm"] = "video/webm",
        ["mp4"] = "video/mp4",
        ["mov"] = "video/quicktime",
        ["mpeg"] = "video/mpeg",
    };

    private static readonly HashSet<string> Documents = new(StringComparer.OrdinalIgnoreCase)
    {
        "txt", "md", "mdx", "markdown", "html", "htm", "xml", "csv", "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "eml", "msg", "epub",
    };

    /// <summary>The extension of a file's name, without its dot; <see langword="null"/> when there is none.</summary>
    public static string? ExtensionOf(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? string.Empty);
        return extension.Length > 1 ? extension[1..] : null;
    }

    public static string MediaTypeOf(string fileName) =>
        ExtensionOf(fileName) is { } extension && MediaTypes.TryGetValue(extension, out var type) ? type : Unknown;

    /// <summary>The media type that servers take for speech: they know MP3 by another name than the registered one.</summary>
    public static string SpeechTypeOf(string mediaType) => mediaType.ToUpperInvariant() switch
    {
        "AUDIO/MPEG" or "AUDIO/X-MP3" => "audio/mp3",
        "AUDIO/MP4" or "AUDIO/X-M4A" or "AUDIO/AAC" => "audio/m4a",
        "AUDIO/X-WAV" or "AUDIO/WAVE" or "AUDIO/VND.WAVE" => "audio/wav",
        _ => mediaType,
    };

    public static FileType TypeOf(string? extension, string? mediaType)
    {
        var type = mediaType is null or Unknown && extension is not null ? MediaTypeOf("." + extension) : mediaType ?? Unknown;
        if (extension is not null && Documents.Contains(extension))
        {
            return FileType.Document;
        }

        return type.Split('/')[0] switch
        {
            "image" => FileType.Image,
            "audio" => FileType.Audio,
            "video" => FileType.Video,
            "text" => FileType.Document,
            _ => type == "application/pdf" ? FileType.Document : FileType.Custom,
        };
    }
}
