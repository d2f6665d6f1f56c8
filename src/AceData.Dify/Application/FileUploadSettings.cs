namespace AceData.Dify;

/// <summary>The settings of an app for files in questions.</summary>
[DebuggerDisplay("Enabled = {Enabled}, NumberLimits = {NumberLimits}")]
public sealed record FileUploadSettings : ApiRecord
{
    /// <summary>Whether the app accepts files; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool? Enabled { get; init; }

    /// <summary>The settings for images; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>image</c>.</remarks>
    public FileTypeSettings? Image { get; init; }

    /// <summary>The accepted types; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_types</c>.</remarks>
    public IReadOnlyList<FileType> AllowedFileTypes { get; init => field = EquatableList<FileType>.From(value); } = EquatableList<FileType>.Empty;

    /// <summary>The accepted extensions of type <see cref="FileType.Custom"/>; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_extensions</c>.</remarks>
    public IReadOnlyList<string> AllowedFileExtensions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The accepted ways to send the files; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_upload_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> AllowedFileUploadMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;

    /// <summary>The maximum number of files in a message; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>number_limits</c>.</remarks>
    public long? NumberLimits { get; init; }
}
