namespace AceData.BedrockChat;

/// <summary>A piece of a bot's knowledge that a reply rests on.</summary>
public sealed record UsedChunk : ApiRecord
{
    /// <summary>The piece itself.</summary>
    /// <remarks>On the wire: <c>content</c>.</remarks>
    public string Content { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>What <see cref="Source"/> is, <c>url</c>, <c>s3</c> or <c>youtube</c> for some.</summary>
    /// <remarks>On the wire: <c>contentType</c>.</remarks>
    public string ContentType { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Where it comes from.</summary>
    /// <remarks>On the wire: <c>source</c>.</remarks>
    public string Source { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its place among the pieces, from 0, the best first.</summary>
    /// <remarks>On the wire: <c>rank</c>.</remarks>
    public int Rank { get; init; }
}
