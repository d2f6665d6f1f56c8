using System.Diagnostics;

namespace AceData.Fuzz;

/// <summary>Tries one changed case after the other. The same seed gives the same cases.</summary>
internal sealed class FuzzRun(int seed)
{
    /// <summary>How long one case may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private const int Stride = 1_000_003;

    private readonly FuzzOracle _oracle = new();
    private long _startedAt;

    /// <summary>The number of cases that were tried.</summary>
    public long Inputs { get; private set; }

    public List<FuzzFailure> Failures { get; } = [];

    /// <summary>The case that is being read.</summary>
    public FuzzCase? Current { get; private set; }

    /// <summary>Tries the cases that failed once, whole and in pieces of one byte.</summary>
    public async Task ReplayAsync(CancellationToken cancellationToken)
    {
        foreach (var input in FuzzCorpus.Seeds)
        {
            await TryAsync(input, [1], cancellationToken);
        }
    }

    /// <summary>Tries changed cases until there were enough, or the time is over, or too many have failed.</summary>
    public async Task RunAsync(long inputs, TimeSpan time, int mostFailures, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        for (long index = 0; index < inputs && clock.Elapsed < time && Failures.Count < mostFailures; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Random random = new(unchecked((int)((seed * (long)Stride) + index)));
            var input = new Mutator(random).Mutate(FuzzCorpus.Transcripts[random.Next(FuzzCorpus.Transcripts.Count)]);
            await TryAsync(input, Pieces(random, input.Bytes.Length), cancellationToken);
        }
    }

    /// <summary>Waits for a run, and fails when one of its cases takes too long.</summary>
    /// <exception cref="TimeoutException">A case hangs.</exception>
    public async Task WatchAsync(Task run)
    {
        while (await Task.WhenAny(run, Task.Delay(TimeSpan.FromSeconds(1))) != run)
        {
            var startedAt = Interlocked.Read(ref _startedAt);
            if (startedAt != 0 && Stopwatch.GetElapsedTime(startedAt) > Patience)
            {
                throw new TimeoutException($"Case {Inputs} of {Current?.Name} takes longer than {Patience.TotalSeconds} s: {Convert.ToBase64String(Current?.Bytes ?? [])}");
            }
        }

        await run;
    }

    private async Task TryAsync(FuzzCase input, int[] pieces, CancellationToken cancellationToken)
    {
        Current = input;
        Interlocked.Exchange(ref _startedAt, Stopwatch.GetTimestamp());
        if (await _oracle.JudgeAsync(input, pieces, cancellationToken) is { } reason)
        {
            Failures.Add(new FuzzFailure(Inputs, input, reason));
        }

        Interlocked.Exchange(ref _startedAt, 0);
        Inputs++;
    }

    private static int[] Pieces(Random random, int length)
    {
        if (random.Next(4) == 0)
        {
            return [1];
        }

        var most = random.Next(1, 300);
        return [.. Enumerable.Range(0, Math.Max(1, length / Math.Max(1, most / 2))).Select(_ => random.Next(1, most + 1))];
    }
}

/// <summary>A case that failed.</summary>
internal sealed record FuzzFailure(long Index, FuzzCase Input, string Reason)
{
    private const int MostShown = 1500;

    public override string ToString()
    {
        var text = Encoding.UTF8.GetString(Input.Bytes);
        return $"{Input.Client} {Input.Operation}, case {Index} from {Input.Name}: {Reason}\n{(text.Length > MostShown ? text[..MostShown] + "..." : text)}";
    }
}
