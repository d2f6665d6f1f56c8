namespace AceData.Dify;

/// <summary>All of the answer so far is replaced: forget what was shown.</summary>
/// <remarks>On the wire: an event of type <c>message_replace</c>.</remarks>
public sealed record MessageReplaceEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "message_replace";

    /// <summary>What stands in its place; empty when not said.</summary>
    /// <remarks>On the wire: <c>answer</c>. Where the service sends no text there, the answer so far stays as it is.</remarks>
    public string Answer
    {
        get => SetAsideFields.IsWriting ? Replacement! : Replacement ?? string.Empty;
        init => Replacement = value;
    }

    /// <summary>Why, such as <c>output_moderation</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>reason</c>.</remarks>
    public string? Reason { get; init; }

    /// <summary>What stands in the place of the answer; <see langword="null"/> when the event brings no text, so that the answer stays.</summary>
    internal string? Replacement { get; private init; }
}
