using Spectre.Console;

namespace BulkPrompts;

/// <summary>For people: a bar with the rate and the time that is left.</summary>
internal sealed class TerminalDisplay(IAnsiConsole console) : IDisplay
{
    public static IAnsiConsole ErrorStream => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });

    public void Say(string text) => console.WriteLine(text);

    public Task ShowAsync(long total, long finished, Func<Action, Task> work) =>
        console.Progress()
            .Columns(
                new TaskDescriptionColumn(),
                new ProgressBarColumn(),
                new CountColumn(),
                new RateColumn(),
                new RemainingTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask("Asking", maxValue: total);
                bar.Value = finished;
                await work(() => bar.Increment(1));
            });
}
