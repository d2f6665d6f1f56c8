namespace AceData;

/// <summary>Joins surrogate pairs whose halves come in two fragments of one text, as services write them that cut strings between UTF-16 units.</summary>
/// <remarks>A half at the end of a fragment is held back for the next one of the same text; whatever does not complete it makes it U+FFFD.</remarks>
internal sealed class SplitPairs
{
    public const string Replacement = "\uFFFD";

    private Dictionary<string, char>? _halves;

    /// <summary>Whether nothing is held back, which is nearly always so.</summary>
    public bool IsEmpty => _halves is not { Count: > 0 };

    /// <summary>Whether a half of this text is held back.</summary>
    public bool Holds(string text) => _halves is not null && _halves.ContainsKey(text);

    /// <summary>Puts the half that was held back before a fragment, and holds back the half that the fragment ends with.</summary>
    /// <param name="text">The text that the fragment belongs to.</param>
    /// <param name="fragment">The fragment, as <see cref="JsonText.ReadFragment"/> reads it.</param>
    public string Join(string text, string fragment)
    {
        if (fragment.Length == 0)
        {
            return fragment;
        }

        var isCompleted = char.IsLowSurrogate(fragment[0]);
        if (!IsEmpty && _halves!.TryGetValue(text, out var half))
        {
            _halves.Remove(text);
            fragment = isCompleted ? half + fragment : Replacement + fragment;
        }
        else if (isCompleted)
        {
            fragment = Replacement + fragment[1..];
        }

        if (!char.IsHighSurrogate(fragment[^1]))
        {
            return fragment;
        }

        (_halves ??= new Dictionary<string, char>(StringComparer.Ordinal))[text] = fragment[^1];
        return fragment[..^1];
    }

    /// <summary>Gives up the half of a text.</summary>
    public void Drop(string text) => _halves?.Remove(text);

    /// <summary>Gives up a half whose text is over; <see langword="null"/> when none is held back.</summary>
    /// <returns>The text that ends in U+FFFD for it.</returns>
    public string? TakeText()
    {
        if (IsEmpty)
        {
            return null;
        }

        var text = _halves!.Keys.First();
        _halves.Remove(text);
        return text;
    }
}
