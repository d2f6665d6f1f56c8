namespace AceData.Dify;

/// <summary>What is to be spoken: a message or a text.</summary>
public sealed record SpeechRequest : ApiRecord
{
    /// <summary>The message whose answer is spoken; comes before <see cref="Text"/>. <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The text that is spoken; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>text</c>.</remarks>
    public string? Text { get; init; }

    /// <summary>The voice; <see langword="null"/> for the app's.</summary>
    /// <remarks>On the wire: <c>voice</c>. Not in the document.</remarks>
    public string? Voice { get; init; }

    /// <exception cref="ArgumentException">There is nothing to speak.</exception>
    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(MessageId) && string.IsNullOrWhiteSpace(Text))
        {
            throw new ArgumentException("Set MessageId or Text: there is nothing to speak.", nameof(Text));
        }
    }
}
