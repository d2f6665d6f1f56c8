namespace AceData.Dify;

/// <summary>What the user thinks of a message.</summary>
/// <remarks>On the wire: <c>feedback</c>.</remarks>
public sealed record MessageFeedback : ApiRecord
{
    /// <summary>The rating; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>rating</c>.</remarks>
    public Rating? Rating { get; init; }
}
