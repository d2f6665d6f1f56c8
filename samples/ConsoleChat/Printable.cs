using System.Text;
using Spectre.Console;

namespace ConsoleChat;

/// <summary>What a service says, made safe for a terminal: no character of it is a command.</summary>
internal static class Printable
{
    private const char ControlPictures = '\u2400';
    private const char DeletePicture = '\u2421';
    private const char NoPicture = '\uFFFD';

    /// <summary>Keeps line breaks and tabs, drops carriage returns, and shows other control characters as signs: ESC as ␛.</summary>
    public static string Text(string text)
    {
        if (!text.Any(IsCommand))
        {
            return text;
        }

        StringBuilder safe = new(text.Length);
        foreach (var letter in text)
        {
            if (letter != '\r')
            {
                safe.Append(IsCommand(letter) ? Picture(letter) : letter);
            }
        }

        return safe.ToString();
    }

    /// <summary>The same on one line, cut at a length.</summary>
    public static string Line(string text, int maxLength = 2_000)
    {
        var line = Text(text).ReplaceLineEndings(" ").Replace('\t', ' ').Trim();
        if (line.Length <= maxLength)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[maxLength - 1]) ? maxLength - 1 : maxLength;
        return line[..end] + "…";
    }

    /// <summary>The same for Spectre.Console, to which brackets are commands too.</summary>
    public static string Markup(string text, int maxLength = 2_000) => Line(text, maxLength).EscapeMarkup();

    private static bool IsCommand(char letter) => char.IsControl(letter) && letter is not ('\n' or '\t');

    private static char Picture(char letter) => letter switch
    {
        < ' ' => (char)(ControlPictures + letter),
        '\u007F' => DeletePicture,
        _ => NoPicture,
    };
}
