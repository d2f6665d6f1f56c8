namespace AceData.Aichat2;

/// <summary>A block with the address of a file.</summary>
[DebuggerDisplay("FileBlock {MediaType,nq}, {Size} bytes")]
public sealed record FileBlock : LinkedBlock
{
    /// <inheritdoc/>
    public override string Type => "file_url";

    [JsonInclude]
    [JsonPropertyName("file_url")]
    [JsonConverter(typeof(MediaLinkConverter))]
    internal MediaLink? FileUrl
    {
        get => Link;
        init => Link = value;
    }
}
