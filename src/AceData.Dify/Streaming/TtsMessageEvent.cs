namespace AceData.Dify;

/// <summary>A piece of the spoken answer.</summary>
/// <remarks>On the wire: an event of type <c>tts_message</c>.</remarks>
public sealed record TtsMessageEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "tts_message";

    /// <summary>The sound, mostly MP3, in Base64; empty when not said.</summary>
    /// <remarks>On the wire: <c>audio</c>.</remarks>
    public string Audio { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The sound as bytes.</summary>
    /// <returns>The decoded bytes; empty when the event has none.</returns>
    /// <exception cref="FormatException">The text is not Base64.</exception>
    public byte[] GetAudioBytes() => Convert.FromBase64String(Audio);
}
