namespace AceData.Fuzz;

/// <summary>Text of pieces that may end in the middle of a character.</summary>
internal sealed class HalfText
{
    private readonly StringBuilder _units = new();

    /// <summary>The text without a half at its end, which what follows may complete.</summary>
    public string Certain => _units.Length > 0 && char.IsHighSurrogate(_units[^1]) ? Whole(_units.ToString(0, _units.Length - 1)) : ToString();

    public void Append(string units) => _units.Append(units);

    public void Set(string units) => _units.Clear().Append(units);

    public override string ToString() => Whole(_units.ToString());

    private static string Whole(string units)
    {
        var text = units.ToCharArray();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                text[i] = '\uFFFD';
            }
        }

        return new string(text);
    }
}
