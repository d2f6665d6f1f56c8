namespace AceData.Dify;

/// <summary>The feedback of the user on a message.</summary>
/// <remarks>On the wire: <c>feedback</c>.</remarks>
[DebuggerDisplay("Rating = {Rating}")]
public sealed record MessageFeedback : ApiRecord
{
    /// <summary>The rating; <see langword="null"/> when the service does not send it.</summary>
    /// <remarks>On the wire: <c>rating</c>.</remarks>
    public Rating? Rating { get; init; }
}
