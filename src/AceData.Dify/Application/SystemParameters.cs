namespace AceData.Dify;

/// <summary>The limits of the server, in megabytes unless stated otherwise.</summary>
[DebuggerDisplay("FileSizeLimit = {FileSizeLimit}, ImageFileSizeLimit = {ImageFileSizeLimit}")]
public sealed record SystemParameters : ApiRecord
{
    /// <summary>The maximum size of a document; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>file_size_limit</c>.</remarks>
    public long? FileSizeLimit { get; init; }

    /// <summary>The maximum size of an image; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>image_file_size_limit</c>.</remarks>
    public long? ImageFileSizeLimit { get; init; }

    /// <summary>The maximum size of an audio file; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>audio_file_size_limit</c>.</remarks>
    public long? AudioFileSizeLimit { get; init; }

    /// <summary>The maximum size of a video; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>video_file_size_limit</c>.</remarks>
    public long? VideoFileSizeLimit { get; init; }

    /// <summary>The maximum number of files for a workflow; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>workflow_file_upload_limit</c>.</remarks>
    public long? WorkflowFileUploadLimit { get; init; }
}
