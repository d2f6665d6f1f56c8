using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A block that refers to something by its address: an image or a file.</summary>
public abstract record LinkedBlock : ContentBlock
{
    private protected LinkedBlock()
    {
    }

    /// <summary>Where it is, or a data URI.</summary>
    /// <remarks>On the wire: <c>url</c> inside the field named like the block's type, or that field as a plain string.</remarks>
    [JsonIgnore]
    public string Url
    {
        get => Link?.Url ?? string.Empty;
        init => Link = new MediaLink { Url = value };
    }

    /// <summary>Its name; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string? Name { get; init; }

    /// <summary>Its media type; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>mimeType</c>.</remarks>
    [JsonPropertyName("mimeType")]
    public string? MediaType { get; init; }

    /// <summary>Its id at the service; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>file_id</c>.</remarks>
    public string? FileId { get; init; }

    /// <summary>Its size in bytes; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>size</c>.</remarks>
    public long? Size { get; init; }

    /// <summary>Its description in words; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>alt</c>.</remarks>
    public string? Alt { get; init; }

    [JsonIgnore]
    private protected MediaLink? Link { get; init; }
}
