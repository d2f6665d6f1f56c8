using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>A file.</summary>
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
