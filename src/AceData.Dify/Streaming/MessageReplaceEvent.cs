namespace AceData.Dify;

/// <summary>All of the answer so far is replaced: forget what was shown.</summary>
/// <remarks>On the wire: an event of type <c>message_replace</c>.</remarks>
public sealed record MessageReplaceEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "message_replace";

    /// <summary>The text that replaces the answer so far; empty when the event has no text.</summary>
    /// <remarks>On the wire: <c>answer</c>. When the event has no text, the answer so far does not change.</remarks>
    public string Answer
    {
        get => SetAsideFields.IsWriting ? Replacement! : Replacement ?? string.Empty;
        init => Replacement = value;
    }

    /// <summary>Why, such as <c>output_moderation</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>reason</c>.</remarks>
    public string? Reason { get; init; }

    /// <summary>The text that replaces the answer; <see langword="null"/> when the event has none.</summary>
    internal string? Replacement { get; private init; }
}
