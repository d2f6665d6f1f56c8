namespace AceData.Aichat2;

/// <summary>A file that a run created.</summary>
/// <remarks>On the wire: <c>artifact</c>.</remarks>
[DebuggerDisplay("Artifact {Type,nq}, {Size} bytes")]
public sealed record Artifact : ApiRecord
{
    /// <summary>The kind of artifact, such as <c>file</c>.</summary>
    /// <remarks>On the wire: <c>type</c>.</remarks>
    public string Type { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The address.</summary>
    /// <remarks>On the wire: <c>url</c>.</remarks>
    public string Url { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The media type; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>The size in bytes; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }
}
