using System.Globalization;
using System.Text.RegularExpressions;

namespace AceData.Emulator;

/// <summary>Finds the words in a question that trigger something in <see cref="BuiltInReplies"/>.</summary>
internal sealed partial class QuestionTriggers(string question)
{
    private const int MaxNumber = 1_000_000;

    public int Times => Number(TimesPattern()) ?? 1;

    public int Rounds => Number(RoundsPattern()) ?? 1;

    public int Words => Number(WordsPattern()) ?? 0;

    /// <summary>Whether the question contains these words, complete and in this order.</summary>
    public bool Has(string words)
    {
        for (var start = 0; ; start++)
        {
            start = question.IndexOf(words, start, StringComparison.OrdinalIgnoreCase);
            if (start < 0)
            {
                return false;
            }

            var end = start + words.Length;
            if ((start == 0 || !IsWord(question[start - 1])) && (end == question.Length || !IsWord(question[end])))
            {
                return true;
            }
        }
    }

    public IReadOnlyList<OfferedTool> ClientTools(IReadOnlyList<OfferedTool> offered)
    {
        if (!Has("use"))
        {
            return [];
        }

        return Has("use the client tools") ? offered : [.. offered.Where(tool => Has(tool.Name))];
    }

    private static bool IsWord(char character) => char.IsLetterOrDigit(character) || character is '_' or '-';

    private int? Number(Regex pattern)
    {
        var match = pattern.Match(question);
        return match.Success && int.TryParse(match.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Clamp(number, 1, MaxNumber)
            : null;
    }

    [GeneratedRegex(@"\b(\d+) times\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimesPattern();

    [GeneratedRegex(@"\b(\d+) rounds\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoundsPattern();

    [GeneratedRegex(@"\b(\d+) words\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WordsPattern();
}
