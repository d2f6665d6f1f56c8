using AceData.Aichat2;

namespace BulkPrompts;

/// <summary>What has come of the prompts in this run; counted from many threads.</summary>
internal sealed class Tally
{
    private readonly object _gate = new();
    private readonly List<string> _toAskLater = [];

    /// <summary>How many prompts there are.</summary>
    public long Total { get; init; }

    /// <summary>How many of them were finished before this run.</summary>
    public long FinishedBefore { get; init; }

    /// <summary>How many of the ones finished before have an error in place of an answer.</summary>
    public long ErrorsBefore { get; init; }

    public int Answered { get; private set; }

    public int Errors { get; private set; }

    /// <summary>Whether every prompt has its answer, from this run or from one before.</summary>
    public bool IsComplete => FinishedBefore - ErrorsBefore + Answered == Total;

    public long Tokens { get; private set; }

    /// <summary>Failures since the last answer.</summary>
    public int FailuresInARow { get; private set; }

    /// <summary>Why the run ended early; <see langword="null"/> when it did not.</summary>
    public string? Ending { get; private set; }

    /// <summary>Prompts that failed and are asked again by the next run, each with its reason.</summary>
    public IReadOnlyList<string> ToAskLater
    {
        get
        {
            lock (_gate)
            {
                return [.. _toAskLater];
            }
        }
    }

    /// <summary>Looks at what earlier runs have left, before anything is asked.</summary>
    /// <exception cref="UserErrorException">A prompt was answered when it was another text.</exception>
    public static Tally Begin(long total, IEnumerable<Prompt> prompts, AnswerFile answers)
    {
        var (finished, errors) = (0L, 0L);
        foreach (var prompt in answers.WasEmpty ? [] : prompts.Where(answers.IsFinished))
        {
            finished++;
            errors += answers.IsError(prompt) ? 1 : 0;
        }

        return new Tally { Total = total, FinishedBefore = finished, ErrorsBefore = errors };
    }

    public void Answer(Usage? usage)
    {
        lock (_gate)
        {
            Answered++;
            FailuresInARow = 0;
            Tokens += usage?.TotalTokens ?? 0;
        }
    }

    public void Error()
    {
        lock (_gate)
        {
            Errors++;
            FailuresInARow++;
        }
    }

    public void AskLater(string name, string reason)
    {
        lock (_gate)
        {
            _toAskLater.Add($"{name} ({reason})");
            FailuresInARow++;
        }
    }

    public void End(string reason)
    {
        lock (_gate)
        {
            Ending ??= reason;
        }
    }
}
