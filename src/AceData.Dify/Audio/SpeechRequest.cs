namespace AceData.Dify;

/// <summary>A request to convert the answer of a message, or a text, to speech.</summary>
[DebuggerDisplay("MessageId = {MessageId}, Text.Length = {Text.Length}, Voice = {Voice}")]
public sealed record SpeechRequest : ApiRecord
{
    /// <summary>The ID of the message whose answer is spoken. It takes precedence over <see cref="Text"/>. <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The text to speak; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string? Text { get; init; }

    /// <summary>The voice; <see langword="null"/> for the voice of the app.</summary>
    /// <remarks>On the wire: <c>voice</c>. Servers support it, but Dify does not document it.</remarks>
    public string? Voice { get; init; }

    /// <exception cref="ArgumentException">The request has neither a message nor a text.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(MessageId) && string.IsNullOrWhiteSpace(Text))
        {
            throw new ArgumentException("Set MessageId or Text: the request has nothing to speak.", nameof(Text));
        }
    }
}
