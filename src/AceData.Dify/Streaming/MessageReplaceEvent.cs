namespace AceData.Dify;

/// <summary>All of the answer so far is replaced: forget what was shown.</summary>
/// <remarks>On the wire: an event of type <c>message_replace</c>.</remarks>
public sealed record MessageReplaceEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "message_replace";

    /// <summary>What stands in its place; empty when not said.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Why, such as <c>output_moderation</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>reason</c>.</remarks>
    public string? Reason { get; init; }
}
