using Spectre.Console;
using Spectre.Console.Rendering;

namespace ConsoleChat;

/// <summary>A spinner with a label, shown while something is awaited and gone without a trace afterwards.</summary>
internal sealed class WaitingLine(Page page)
{
    public async Task<T> WaitAsync<T>(Task<T> awaited, Func<string> label)
    {
        var capabilities = page.Console.Profile.Capabilities;
        if (!capabilities.Ansi || awaited.IsCompleted)
        {
            return await awaited;
        }

        page.FreshLine();
        var spinner = capabilities.Unicode ? Spinner.Known.Dots : Spinner.Known.Line;
        using PeriodicTimer timer = new(spinner.Interval);
        try
        {
            for (var frame = 0; !awaited.IsCompleted; frame++)
            {
                Draw($"{spinner.Frames[frame % spinner.Frames.Count]} {label()}");
                await Task.WhenAny(awaited, timer.WaitForNextTickAsync().AsTask());
            }

            return await awaited;
        }
        finally
        {
            Draw(string.Empty);
        }
    }

    private void Draw(string text)
    {
        // A line that reaches the last column would wrap, and only its second half could be taken back.
        var room = Math.Max(1, page.Console.Profile.Width - 1);
        var line = Segment.Truncate(new Segment(text), room)?.Text;
        page.Console.Profile.Out.Writer.Write($"\r\e[2K{line}");
        page.Console.Profile.Out.Writer.Flush();
    }
}
