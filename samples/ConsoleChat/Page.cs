using Spectre.Console;

namespace ConsoleChat;

/// <summary>The terminal as an answer is written on it: running text, dimmed text, and whole lines between them.</summary>
internal sealed class Page(IAnsiConsole console)
{
    private bool _isLineOpen;
    private bool _isDim;

    public IAnsiConsole Console => console;

    /// <summary>A piece of the answer, written as it is: Spectre would break its lines at the window's width.</summary>
    public void Write(string text)
    {
        Turn(toDim: false);
        Put(Printable.Text(text));
    }

    /// <summary>A piece of what the model thinks.</summary>
    public void WriteDim(string text)
    {
        Turn(toDim: true);
        var safe = Printable.Text(text);
        Put(safe, console.Profile.Capabilities.Ansi ? $"\e[2m{safe}\e[0m" : safe);
    }

    /// <summary>A line of its own.</summary>
    public void WriteLine(string markup)
    {
        FreshLine();
        console.MarkupLine(markup);
    }

    public void FreshLine()
    {
        if (_isLineOpen)
        {
            Put("\n");
        }
    }

    private void Turn(bool toDim)
    {
        if (_isDim != toDim)
        {
            FreshLine();
            _isDim = toDim;
        }
    }

    private void Put(string text) => Put(text, text);

    private void Put(string text, string styled)
    {
        if (text.Length > 0)
        {
            console.Profile.Out.Writer.Write(styled);
            console.Profile.Out.Writer.Flush();
            _isLineOpen = text[^1] != '\n';
        }
    }
}
