namespace AceData.BedrockChat;

/// <summary>The feedback of a user on a reply.</summary>
[DebuggerDisplay("ThumbsUp = {ThumbsUp}, Category = {Category}")]
public sealed record Feedback : ApiRecord
{
    /// <summary>Whether the reply was good.</summary>
    /// <remarks>On the wire: <c>thumbsUp</c>.</remarks>
    public bool ThumbsUp { get; init; }

    /// <summary>The category of the complaint; empty when there is none.</summary>
    /// <remarks>On the wire: <c>category</c>.</remarks>
    public string Category { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The comment of the user; empty when there is none.</summary>
    /// <remarks>On the wire: <c>comment</c>.</remarks>
    public string Comment { get; init => field = value ?? string.Empty; } = string.Empty;
}
