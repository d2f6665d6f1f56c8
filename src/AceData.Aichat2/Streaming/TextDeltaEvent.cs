namespace AceData.Aichat2;

/// <summary>A piece of the answer's text.</summary>
public sealed record TextDeltaEvent : StreamEvent
{
    private readonly int _answerLength;

    /// <summary>Makes an event by hand, for tests of code that reads events.</summary>
    public TextDeltaEvent()
    {
    }

    internal TextDeltaEvent(string text, EventEnvelope envelope, int answerLength)
    {
        Text = text;
        Envelope = envelope;
        _answerLength = answerLength;
    }

    /// <inheritdoc/>
    public override string Type => "text_delta";

    /// <summary>The piece.</summary>
    /// <remarks>On the wire: <c>content</c>, and the same as <c>delta_answer</c>.</remarks>
    public string Text { get; init; } = string.Empty;

    /// <summary>The answer so far, this piece included. Made when asked for: its cost is its length.</summary>
    /// <value>For an event made by hand, its own text unless set.</value>
    /// <remarks>Put together from the pieces. Where the wire repeats the whole answer in every event (<c>answer</c>), that copy is passed over.</remarks>
    public string Answer
    {
        get => Envelope.Answer?.ToString(_answerLength) ?? Text;
        init
        {
            AnswerText answer = new();
            _answerLength = answer.Append(value);
            Envelope = new EventEnvelope(ConversationId, Envelope.UnknownFields, answer);
        }
    }

    internal override string Describe() => $"{Text.Length} characters";

    /// <summary>Compares what the event itself says: text, conversation and unknown fields.</summary>
    /// <param name="other">The other event.</param>
    /// <returns><see langword="true"/> when both say the same, whatever came before them.</returns>
    public bool Equals(TextDeltaEvent? other) => base.Equals(other) && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);
}
