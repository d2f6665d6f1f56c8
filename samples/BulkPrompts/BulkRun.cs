using AceData;
using AceData.Aichat2;

namespace BulkPrompts;

/// <summary>Asks what is not finished, a bounded number at a time.</summary>
internal sealed class BulkRun(IConversationsClient client, Arguments arguments, Journal journal, AnswerFile answers, Tally tally, Stopping stopping)
{
    private const int MaxFailuresInARow = 25;

    /// <param name="prompts">The input.</param>
    /// <param name="advance">Called when a prompt has ended, however it did.</param>
    /// <exception cref="IOException">The journal or the output could not be written.</exception>
    public Task RunAsync(IEnumerable<Prompt> prompts, Action advance)
    {
        ParallelOptions bounds = new() { MaxDegreeOfParallelism = arguments.Concurrency };
        return Parallel.ForEachAsync(ToAsk(prompts), bounds, async (prompt, _) =>
        {
            if (await TryAskAsync(prompt))
            {
                advance();
            }
        });
    }

    // Prompts are taken from it one by one, when there is room for one more: stopping takes no more.
    private IEnumerable<Prompt> ToAsk(IEnumerable<Prompt> prompts) =>
        prompts.TakeWhile(_ => !stopping.IsStopping).Where(prompt => !answers.IsFinished(prompt));

    private async Task<bool> TryAskAsync(Prompt prompt)
    {
        if (arguments.SkipInFlight && journal.WasInFlight(prompt.Name))
        {
            answers.Write(prompt, arguments.Model, PromptError.InFlight);
            tally.Error();
            journal.End(prompt.Name);
            return true;
        }

        journal.Begin(prompt.Name);
        try
        {
            await AskAsync(prompt);
        }
        catch (OperationCanceledException) when (stopping.GivesUp.IsCancellationRequested)
        {
            // It may be answered and billed all the same. The journal goes on saying that it is in flight, and the next run names it.
            return false;
        }
        catch (AceDataException exception)
        {
            Judge(prompt, exception);
        }

        journal.End(prompt.Name);
        return true;
    }

    private async Task AskAsync(Prompt prompt)
    {
        ChatRequest request = new()
        {
            Model = arguments.Model,
            Question = prompt.Text,
            Stateful = arguments.Stateless ? false : null,
        };
        var response = await client.ChatAsync(request, options: null, stopping.GivesUp);
        answers.Write(prompt, arguments.Model, response);
        tally.Answer(response.Usage);
    }

    private void Judge(Prompt prompt, AceDataException exception)
    {
        var reason = $"{exception.GetType().Name}{((int?)exception.StatusCode is { } status ? $" {status}" : string.Empty)} {exception.Code}".TrimEnd();
        var verdict = Verdicts.Of(exception);
        if (verdict == Verdict.Final)
        {
            answers.Write(prompt, arguments.Model, PromptError.From(exception));
            tally.Error();
        }
        else
        {
            tally.AskLater(prompt.Name, reason);
        }

        if (verdict == Verdict.Stop)
        {
            End($"{reason}: {exception.Message} {exception.Hint}".TrimEnd());
        }
        else if (tally.FailuresInARow >= MaxFailuresInARow)
        {
            End($"{MaxFailuresInARow} failures in a row, the last one {reason}: {exception.Message}");
        }
    }

    private void End(string reason)
    {
        tally.End(reason);
        stopping.Stop();
    }
}
