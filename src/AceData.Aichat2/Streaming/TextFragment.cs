namespace AceData.Aichat2;

/// <summary>The text of one text event as the walk over its fields finds it.</summary>
internal ref struct TextFragment
{
    private ReadOnlySpan<byte> _utf8;
    private string? _content;
    private string? _copy;
    private int _start;
    private int _copyStart;
    private bool _copyDiffers;
    private bool _isCumulative;

    /// <summary>The text; <see langword="null"/> when the event has none.</summary>
    public readonly string? Text => _content ?? _copy;

    /// <summary>Takes a field if it has to do with the text.</summary>
    public bool TryTake(ReadOnlySpan<byte> name, ref FragmentReader fields)
    {
        if (name.SequenceEqual("content"u8))
        {
            _utf8 = fields.TryGetUtf8(out var bytes) ? bytes : default;
            _start = fields.ValueStart + 1;
            _content = fields.Fragment(name);
            return true;
        }

        if (name.SequenceEqual("delta_answer"u8))
        {
            TakeCopy(name, ref fields);
            return true;
        }

        if (!name.SequenceEqual("answer"u8))
        {
            return false;
        }

        // The answer so far is made from the texts: this copy of it is passed over.
        _isCumulative = true;
        fields.Skip();
        return true;
    }

    /// <param name="answer">The answer so far.</param>
    /// <param name="text">The text, joined with the half of a pair that came before it.</param>
    public readonly int AppendTo(AnswerText answer, string text) =>
        _utf8.IsEmpty || !ReferenceEquals(text, Text) ? answer.Append(text) : answer.Append(_utf8, text);

    /// <summary>What the next text events will look like; <see langword="null"/> when that cannot be told from this one.</summary>
    public readonly TextDeltaTemplate? ToTemplate(ReadOnlySpan<byte> json, EventEnvelope envelope)
    {
        // Where every event repeats the whole answer, none is like the one before.
        if (_utf8.IsEmpty || _isCumulative || _copyDiffers || (_copyStart != 0 && _copyStart < _start))
        {
            return null;
        }

        return new TextDeltaTemplate(json, _start, _utf8.Length, _copyStart, envelope);
    }

    private void TakeCopy(ReadOnlySpan<byte> name, ref FragmentReader fields)
    {
        if (_content is null)
        {
            _copy = fields.Fragment(name);
            return;
        }

        _copyDiffers = !fields.TryGetUtf8(out var bytes) || !bytes.SequenceEqual(_utf8);
        _copyStart = fields.ValueStart + 1;
        fields.Skip();
    }
}
