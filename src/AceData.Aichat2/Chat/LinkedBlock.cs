namespace AceData.Aichat2;

/// <summary>A block that refers to an image or a file by its address.</summary>
public abstract record LinkedBlock : ContentBlock
{
    private protected LinkedBlock()
    {
    }

    /// <summary>The address, or a data URI.</summary>
    /// <remarks>On the wire: <c>url</c> inside the field named like the block's type, or that field as a plain string.</remarks>
    [JsonIgnore]
    public string Url
    {
        get => Link?.Url ?? string.Empty;
        init => Link = new MediaLink { Url = value };
    }

    /// <summary>The name; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>The media type; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>The ID of the file at the service; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>file_id</c>.</remarks>
    public string? FileId { get; init; }

    /// <summary>The size in bytes; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>A description in words; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>alt</c>.</remarks>
    public string? Alt { get; init; }

    [JsonIgnore]
    private protected MediaLink? Link { get; init; }
}
