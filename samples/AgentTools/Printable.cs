namespace AgentTools;

/// <summary>What a model says, made safe for a terminal: no character of it is a command.</summary>
internal static class Printable
{
    private const int MaxLineLength = 160;

    /// <summary>Without control characters, but for line breaks and tabs.</summary>
    public static string Text(string text) => string.Concat(text.Where(letter => !char.IsControl(letter) || letter is '\n' or '\t'));

    /// <summary>The same on one line, cut where it gets long.</summary>
    public static string Line(string text)
    {
        var line = Text(text).ReplaceLineEndings(" ");
        return line.Length <= MaxLineLength ? line : line[..MaxLineLength] + "...";
    }
}
