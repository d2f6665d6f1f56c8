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

    public void Follow(StreamEvent evt)
    {
        if (evt is ToolResultEvent result)
        {
            End(result);
        }
        else if (Announced(evt) is var (startedId, name))
        {
            // Production announces a tool twice, the second time with its complete arguments, and then commits it.
            _running.TryAdd(startedId, (Printable.Line(name, maxLength: 60), clock.GetTimestamp()));
        }
        else if (Asked(evt) is { } askedId)
        {
            // What was announced as a tool turned out to be a question to the user.
            _running.Remove(askedId);
        }
    }

    private static (string Id, string Name)? Announced(StreamEvent evt) => evt switch
    {
        ToolUseStartEvent start => (start.ToolUseId, start.ToolDisplayName ?? start.ToolName),
        ToolUseEvent use => (use.ToolUseId, use.ToolName),
        ToolUseCommitEvent commit => (commit.ToolUseId, commit.ToolName),
        _ => null,
    };

    private static string? Asked(StreamEvent evt) => evt switch
    {
        AskUserQuestionEvent question => question.ToolUseId,
        ConsentRequestEvent consent => consent.ToolUseId,
        ActionConfirmationEvent action => action.ToolUseId,
        _ => null,
    };

    private void End(ToolResultEvent result)
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
