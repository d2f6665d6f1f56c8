using System.Globalization;
using AceData.Aichat2;

namespace ConsoleChat;

/// <summary>The tools at work in one answer: what runs, since when, and how it ended.</summary>
internal sealed class ToolUses(Page page, TimeProvider clock)
{
    private readonly Dictionary<string, (string Name, long Began)> _running = new(StringComparer.Ordinal);

    public bool Any => _running.Count > 0;

    /// <summary>What runs, for the spinner.</summary>
    public string Label
    {
        get
        {
            var longest = _running.Values.Max(use => clock.GetElapsedTime(use.Began));
            return $"{string.Join(", ", _running.Values.Select(use => use.Name))} {Seconds(longest)}";
        }
    }

    /// <summary>A tool is announced; some are announced again when their arguments are complete.</summary>
    public void Begin(string toolId, string name) => _running.TryAdd(toolId, (Printable.Line(name, maxLength: 60), clock.GetTimestamp()));

    /// <summary>What was announced as a tool turned out to be a question to the person.</summary>
    public void Forget(string toolId) => _running.Remove(toolId);

    public void End(ToolResultEvent result)
    {
        if (!_running.Remove(result.ToolUseId, out var use))
        {
            use = ("tool", clock.GetTimestamp());
        }

        var time = result.Duration is { } duration ? duration : clock.GetElapsedTime(use.Began);
        page.WriteLine(result.IsError
            ? $"[red]failed[/] {Printable.Markup(use.Name)} after {Seconds(time)}: {Printable.Markup(result.Output, maxLength: 200)}"
            : $"[green]done[/] {Printable.Markup(use.Name)} in {Seconds(time)}");
    }

    private static string Seconds(TimeSpan time) => time < TimeSpan.FromSeconds(1)
        ? time.TotalMilliseconds.ToString("0 'ms'", CultureInfo.InvariantCulture)
        : time.TotalSeconds.ToString("0.0 's'", CultureInfo.InvariantCulture);
}
