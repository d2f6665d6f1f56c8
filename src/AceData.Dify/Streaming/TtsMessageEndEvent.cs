namespace AceData.Dify;

/// <summary>The speech is whole.</summary>
/// <remarks>On the wire: an event of type <c>tts_message_end</c>.</remarks>
public sealed record TtsMessageEndEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "tts_message_end";

    /// <summary>Nothing, mostly; empty.</summary>
    /// <remarks>On the wire: <c>audio</c>.</remarks>
    public string Audio { get; init => field = value ?? string.Empty; } = string.Empty;
}
