using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>An image.</summary>
public sealed record ImageBlock : LinkedBlock
{
    /// <inheritdoc/>
    public override string Type => "image_url";

    [JsonInclude]
    [JsonPropertyName("image_url")]
    [JsonConverter(typeof(MediaLinkConverter))]
    internal MediaLink? ImageUrl
    {
        get => Link;
        init => Link = value;
    }
}
