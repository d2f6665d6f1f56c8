using System.Diagnostics;
using System.Globalization;

namespace BulkPrompts;

/// <summary>For logs and pipes: a line at every twentieth of the way.</summary>
internal sealed class PlainDisplay(TextWriter output) : IDisplay
{
    private readonly object _gate = new();

    public void Say(string text)
    {
        lock (_gate)
        {
            output.WriteLine(text);
        }
    }

    public async Task ShowAsync(long total, long finished, Func<Action, Task> work)
    {
        var (began, ended) = (Stopwatch.GetTimestamp(), finished);
        await work(() =>
        {
            lock (_gate)
            {
                if (++ended * 20 / total > (ended - 1) * 20 / total)
                {
                    output.WriteLine(Line(total, ended, ended - finished, Stopwatch.GetElapsedTime(began)));
                }
            }
        });
    }

    private static string Line(long total, long ended, long inThisRun, TimeSpan elapsed)
    {
        var rate = inThisRun / elapsed.TotalSeconds;
        var left = TimeSpan.FromSeconds(Math.Round((total - ended) / rate));
        return string.Create(CultureInfo.InvariantCulture, $"{ended} of {total}, {rate:0.0} a second, {left:c} left");
    }
}
