using System.Text.Json.Serialization;

namespace AceData.Dify;

/// <summary>A file.</summary>
/// <remarks>On the wire: the key <c>file</c> of the form item.</remarks>
public sealed record FileControl : InputControl
{
    /// <summary>The types it takes; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_types</c>.</remarks>
    public IReadOnlyList<FileType> AllowedFileTypes { get; init => field = EquatableList<FileType>.From(value); } = EquatableList<FileType>.Empty;

    /// <summary>The extensions it takes of type <see cref="FileType.Custom"/>; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_extensions</c>.</remarks>
    public IReadOnlyList<string> AllowedFileExtensions { get; init => field = EquatableList<string>.From(value); } = EquatableList<string>.Empty;

    /// <summary>How files may reach the app; empty for none.</summary>
    /// <remarks>On the wire: <c>allowed_file_upload_methods</c>.</remarks>
    public IReadOnlyList<TransferMethod> AllowedFileUploadMethods { get; init => field = EquatableList<TransferMethod>.From(value); } = EquatableList<TransferMethod>.Empty;

    /// <inheritdoc/>
    [JsonIgnore]
    public override string Kind => "file";
}
