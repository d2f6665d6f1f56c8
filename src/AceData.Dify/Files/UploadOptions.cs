namespace AceData.Dify;

/// <summary>How a file is uploaded.</summary>
public sealed record UploadOptions
{
    /// <summary>Told how many bytes of the file are sent so far; begins again when the request is repeated. <see langword="null"/> for nobody.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The limits of the server, from <see cref="AppParameters.SystemParameters"/>; <see langword="null"/> leaves checking to the server.</summary>
    public SystemParameters? Limits { get; init; }

    /// <summary>The largest file of a type, in bytes; <see langword="null"/> when not known.</summary>
    internal long? MaxBytes(FileType type)
    {
        var megabytes = type.Value switch
        {
            "image" => Limits?.ImageFileSizeLimit,
            "audio" => Limits?.AudioFileSizeLimit,
            "video" => Limits?.VideoFileSizeLimit,
            _ => Limits?.FileSizeLimit,
        };
        return megabytes * 1024 * 1024;
    }
}
