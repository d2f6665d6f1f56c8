using AceData.Emulator;

namespace Samples.Tests.BulkPrompts;

/// <summary>A folder with prompts and answers, and the service the program asks.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private const string AskedAgain = "Asked again, because they were in flight when a run was killed: ";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bulk-prompts-");
    private int _requestsTaken;

    private Bench(Aichat2Emulator emulator, EchoReplies replies)
    {
        Emulator = emulator;
        Replies = replies;
    }

    public Aichat2Emulator Emulator { get; }

    public EchoReplies Replies { get; }

    public string Prompts => Path.Combine(_folder.FullName, "prompts.jsonl");

    public string Answers => Path.Combine(_folder.FullName, "answers.jsonl");

    public string Journal => Answers + ".journal";

    public string Folder => _folder.FullName;

    /// <summary>What was asked, once for every time it was.</summary>
    public IReadOnlyList<string> Asked =>
        [.. Emulator.Requests.Select(request => JsonElement.Parse(request.Body).GetProperty("question").GetString()!)];

    public static async Task<Bench> StartAsync(TimeSpan eventDelay = default)
    {
        EchoReplies replies = new();
        return new Bench(await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Replies = replies, EventDelay = eventDelay }), replies);
    }

    public static string Prompt(int number) => $"Prompt {number}?";

    /// <summary>What the program names at its end.</summary>
    public static string[] AskedAgainIn(string output) =>
        output.Split('\n').FirstOrDefault(line => line.StartsWith(AskedAgain, StringComparison.Ordinal)) is { } line
            ? line[AskedAgain.Length..].Trim().Split(", ")
            : [];

    public void WritePrompts(int count) =>
        File.WriteAllLines(Prompts, Enumerable.Range(1, count).Select(number => $$"""{"prompt":"{{Prompt(number)}}"}"""));

    /// <summary>Holds every answer until the source is set.</summary>
    public TaskCompletionSource HoldReplies()
    {
        TaskCompletionSource held = new();
        Replies.Before = _ => held.Task;
        return held;
    }

    public SampleRun Run(params string[] options) => Start([Prompts, Answers, .. options]);

    public SampleRun Start(params string[] arguments) => new(arguments, new Dictionary<string, string?>
    {
        ["ACEDATACLOUD_API_TOKEN"] = Emulator.ApiToken,
        ["ACEDATACLOUD_API_BASE_URL"] = Emulator.BaseAddress.ToString(),
    });

    public IReadOnlyList<JsonElement> AnswerLines() => [.. File.ReadAllLines(Answers).Select(line => JsonElement.Parse(line))];

    /// <summary>Waits for so many requests that were not waited for before.</summary>
    public async Task<ReceivedRequest> RequestsAsync(int count)
    {
        ReceivedRequest? last = null;
        for (var number = 0; number < count; number++)
        {
            last = await Emulator.Requests.TakeAsync(cancellationToken: TestContext.Current.CancellationToken).AsTask().WaitAsync(SampleRun.Patience);
            _requestsTaken++;
        }

        return last!;
    }

    /// <summary>Waits for none of the requests that have come so far.</summary>
    public Task ForgetRequestsAsync() => RequestsAsync(Emulator.Requests.Count - _requestsTaken);

    /// <summary>What the files of a killed run say was in flight, read by another hand than the program's.</summary>
    public HashSet<string> InFlight()
    {
        var journal = WholeLines(Journal);
        var begun = journal.Where(line => line.TryGetProperty("began", out _)).Select(line => line.GetProperty("began").GetString()!).Distinct();
        var ended = journal.Where(line => line.TryGetProperty("ended", out _)).Select(line => line.GetProperty("ended").GetString()!).ToHashSet();
        var kept = WholeLines(Answers).Select(line => line.GetProperty("id").GetString()!).ToHashSet();
        return [.. begun.Where(name => !ended.Contains(name) && !kept.Contains(name))];
    }

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static List<JsonElement> WholeLines(string path)
    {
        var text = File.ReadAllText(path);
        return [.. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line))];
    }
}
