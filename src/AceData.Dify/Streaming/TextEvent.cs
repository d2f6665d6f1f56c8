namespace AceData.Dify;

/// <summary>A piece of the answer's text, from a model or from an agent.</summary>
public abstract record TextEvent : StreamEvent
{
    private AnswerText? _answer;
    private int _answerLength;

    private protected TextEvent()
    {
    }

    /// <summary>The piece, to be added to what came before; empty when the event brings nothing new.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    [JsonPropertyName("answer")]
    public string Text { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The answer so far, this piece included. Made when asked for: its cost is its length.</summary>
    /// <value>For an event made by hand, its own text.</value>
    [JsonIgnore]
    public string Answer => _answer?.ToString(_answerLength) ?? Text;

    /// <summary>Compares what the event itself says.</summary>
    /// <param name="other">The other event.</param>
    /// <returns><see langword="true"/> when both say the same, whatever came before them.</returns>
    public virtual bool Equals(TextEvent? other) => base.Equals(other) && Text == other.Text;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    internal override string Describe() => $"{Text.Length} characters";

    internal void PointInto(AnswerText answer, int length)
    {
        _answer = answer;
        _answerLength = length;
    }
}
