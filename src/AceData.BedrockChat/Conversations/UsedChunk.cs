namespace AceData.BedrockChat;

/// <summary>A chunk of a bot's knowledge base that a reply is based on.</summary>
[DebuggerDisplay("Rank = {Rank}, SourceType = {SourceType}, {Content.Length} characters")]
public sealed record UsedChunk : ApiRecord
{
    /// <summary>The text of the chunk.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string Content { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The type of <see cref="Source"/>, such as <c>url</c>, <c>s3</c> or <c>youtube</c>.</summary>
    /// <remarks>On the wire: <c>contentType</c>.</remarks>
    [JsonPropertyName("contentType")]
    public string SourceType { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The source of the chunk.</summary>
    /// <remarks>On the wire: <c>source</c>.</remarks>
    public string Source { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The rank of the chunk, starting at 0 for the best.</summary>
    /// <remarks>On the wire: <c>rank</c>.</remarks>
    public int Rank { get; init; }
}
