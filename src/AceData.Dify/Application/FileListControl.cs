namespace AceData.Dify;

/// <summary>A form field for several files.</summary>
/// <remarks>On the wire: the key <c>file-list</c> of the form item.</remarks>
[DebuggerDisplay("{Kind,nq}, Variable = {Variable}, Required = {Required}")]
public sealed record FileListControl : InputControl
{
    /// <summary>The accepted types; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_types</c>.</remarks>
    public IReadOnlyList<FileType> AllowedFileTypes { get; init => field = EquatableList<FileType>.From(value); } = EquatableList<FileType>.Empty;

    /// <summary>The accepted extensions of type <see cref="FileType.Custom"/>; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_extensions</c>.</remarks>
    public IReadOnlyList<string> AllowedFileExtensions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>The accepted ways to send the files; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_upload_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> AllowedFileUploadMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;

    /// <summary>The maximum number of files; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>max_length</c>.</remarks>
    public long? MaxLength { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "file-list";
}
