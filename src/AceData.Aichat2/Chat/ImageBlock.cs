namespace AceData.Aichat2;

/// <summary>A block with the address of an image.</summary>
[DebuggerDisplay("ImageBlock {MediaType,nq}, {Size} bytes")]
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
