namespace AceData.BedrockChat;

/// <summary>What a person thought of a reply.</summary>
public sealed record Feedback : ApiRecord
{
    /// <summary>Whether the reply was good.</summary>
    /// <remarks>On the wire: <c>thumbsUp</c>.</remarks>
    public bool ThumbsUp { get; init; }

    /// <summary>What kind of fault it had; empty when not said.</summary>
    /// <remarks>On the wire: <c>category</c>.</remarks>
    public string Category { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The person's words; empty when not said.</summary>
    /// <remarks>On the wire: <c>comment</c>.</remarks>
    public string Comment { get; init => field = value ?? string.Empty; } = string.Empty;
}
