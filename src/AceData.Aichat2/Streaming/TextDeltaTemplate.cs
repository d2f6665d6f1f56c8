namespace AceData.Aichat2;

/// <summary>What stands around the text in the text events of one stream, learnt from one of them.</summary>
/// <remarks>
/// A service writes all of them alike. One that differs in its text only is known by comparing bytes, for a fraction of what a walk over its
/// JSON costs; any other goes the long way. What matches is JSON because the event learnt from was, and its text needs no unescaping.
/// </remarks>
internal sealed class TextDeltaTemplate
{
    private readonly byte[] _before;
    private readonly byte[] _between;
    private readonly byte[] _behind;
    private readonly bool _hasCopy;

    /// <param name="json">The event learnt from.</param>
    /// <param name="start">Where its text begins.</param>
    /// <param name="length">How many bytes its text has.</param>
    /// <param name="copy">Where the same text stands again, behind the first; 0 when it does not.</param>
    /// <param name="envelope">What else the event says.</param>
    public TextDeltaTemplate(ReadOnlySpan<byte> json, int start, int length, int copy, EventEnvelope envelope)
    {
        var end = start + length;
        _before = json[..start].ToArray();
        _between = (copy == 0 ? json[end..] : json[end..copy]).ToArray();
        _behind = copy == 0 ? [] : json[(copy + length)..].ToArray();
        _hasCopy = copy != 0;
        Envelope = envelope;
    }

    public EventEnvelope Envelope { get; }

    /// <summary>Finds the text of an event of this shape.</summary>
    public bool TryMatch(ReadOnlySpan<byte> json, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (!json.StartsWith(_before))
        {
            return false;
        }

        var rest = json[_before.Length..];
        text = rest[..PlainLength(rest)];
        rest = rest[text.Length..];

        // Begins with the closing quote: a text with an escape or a control character fails here.
        if (!rest.StartsWith(_between))
        {
            return false;
        }

        rest = rest[_between.Length..];
        if (!_hasCopy)
        {
            return rest.IsEmpty;
        }

        return rest.StartsWith(text) && rest[text.Length..].SequenceEqual(_behind);
    }

    private static int PlainLength(ReadOnlySpan<byte> json)
    {
        var length = 0;
        while (length < json.Length && json[length] >= (byte)' ' && json[length] is not ((byte)'"' or (byte)'\\'))
        {
            length++;
        }

        return length;
    }
}
