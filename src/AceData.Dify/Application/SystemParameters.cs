namespace AceData.Dify;

/// <summary>The limits of the server, in megabytes.</summary>
public sealed record SystemParameters : ApiRecord
{
    /// <summary>The largest document; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>file_size_limit</c>.</remarks>
    public long? FileSizeLimit { get; init; }

    /// <summary>The largest picture; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>image_file_size_limit</c>.</remarks>
    public long? ImageFileSizeLimit { get; init; }

    /// <summary>The largest sound; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>audio_file_size_limit</c>.</remarks>
    public long? AudioFileSizeLimit { get; init; }

    /// <summary>The largest film; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>video_file_size_limit</c>.</remarks>
    public long? VideoFileSizeLimit { get; init; }

    /// <summary>How many files a workflow takes at most; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>workflow_file_upload_limit</c>.</remarks>
    public long? WorkflowFileUploadLimit { get; init; }
}
