namespace AceData.Dify;

/// <summary>The answer brings a file.</summary>
/// <remarks>On the wire: an event of type <c>message_file</c>.</remarks>
public sealed record MessageFileEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "message_file";

    /// <summary>The file; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What kind of file it is; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    [JsonPropertyName("type")]
    public FileType? FileType { get; init; }

    /// <summary>Whose file it is: <c>assistant</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>belongs_to</c>.</remarks>
    public string? BelongsTo { get; init; }

    /// <summary>Where it can be fetched; empty when not said.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;
}
