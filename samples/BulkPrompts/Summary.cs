using System.Globalization;

namespace BulkPrompts;

/// <summary>What the program says at its end.</summary>
internal sealed class Summary(TextWriter output)
{
    private const int MaxNamesShown = 10;

    public void Print(Arguments arguments, Journal journal, Tally tally, TimeSpan elapsed)
    {
        var finished = tally.FinishedBefore + tally.Answered + tally.Errors;
        var errors = tally.ErrorsBefore + tally.Errors;
        var asked = tally.Answered + tally.Errors + tally.ToAskLater.Count;
        Line($"{tally.Total} prompts: {finished - errors} answered, {errors} recorded as errors, {tally.Total - finished} left.");
        Line(asked == 0
            ? $"Nothing was asked in this run."
            : (FormattableString)$"This run: {asked} asked, {tally.Answered} answered with {tally.Tokens:N0} tokens, in {elapsed.TotalSeconds:0.0} s ({asked / elapsed.TotalSeconds:0.0} a second).");
        if (journal.AskedAgain is { Count: > 0 } again)
        {
            Line($"Asked again, because they were in flight when a run was killed: {string.Join(", ", again)}");
        }

        if (tally.ToAskLater is { Count: > 0 } later)
        {
            var more = later.Count > MaxNamesShown ? $" and {later.Count - MaxNamesShown} more" : string.Empty;
            Line($"Failed, for the next run to ask again: {string.Join(", ", later.Take(MaxNamesShown))}{more}");
        }

        if (tally.Ending is { } reason)
        {
            Line($"The run was ended. {reason}");
        }

        Line($"The answers are in {Path.GetFullPath(arguments.Output)}");
        if (arguments.IsDemonstration && asked == 0)
        {
            Line($"Delete the file to see the demonstration again.");
        }
    }

    private void Line(FormattableString text) => output.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
