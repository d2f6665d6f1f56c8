namespace AceData.Dify;

/// <summary>Which files an app takes.</summary>
public sealed record FileUploadSettings : ApiRecord
{
    /// <summary>Whether it takes files at all; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>enabled</c>.</remarks>
    public bool? Enabled { get; init; }

    /// <summary>Pictures; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>image</c>.</remarks>
    public FileTypeSettings? Image { get; init; }

    /// <summary>The types it takes; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_types</c>.</remarks>
    public IReadOnlyList<FileType> AllowedFileTypes { get; init => field = EquatableList<FileType>.From(value); } = EquatableList<FileType>.Empty;

    /// <summary>The extensions it takes of type <see cref="FileType.Custom"/>; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_extensions</c>.</remarks>
    public IReadOnlyList<string> AllowedFileExtensions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>How files may reach the app; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_upload_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> AllowedFileUploadMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;

    /// <summary>How many files a message may have; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>number_limits</c>.</remarks>
    public long? NumberLimits { get; init; }
}
