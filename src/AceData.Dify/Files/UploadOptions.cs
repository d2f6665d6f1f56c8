namespace AceData.Dify;

/// <summary>Options for the upload of a file.</summary>
public sealed record UploadOptions
{
    /// <summary>Receives the number of bytes sent so far. It starts again at a retry. <see langword="null"/> for no reports.</summary>
    public IProgress<long>? Progress { get; init; }

    /// <summary>The limits of the server, from <see cref="AppParameters.SystemParameters"/>; <see langword="null"/> to let the server check the size.</summary>
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
