using System.Collections.Concurrent;

namespace AceData.Aichat2.Tests;

public sealed class DoubleTurnTests
{
    private const int Calls = 2_000;
    private const int Workers = 8;

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(300)]
    public async Task Of_2_000_turns_under_random_faults_none_is_doubled_and_none_that_was_acknowledged_is_missing(int seed)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Wire = new WireOptions { StoreDroppedTurns = seed % 2 == 0 } }, cancellationToken: TestContext.Current.CancellationToken);
        ConcurrentDictionary<string, Result> results = new();

        await Task.WhenAll(Enumerable.Range(0, Workers).Select(worker => Task.Run(() => RunAsync(emulator, seed, worker, results))));
        await Task.WhenAll(emulator.Requests.Select(request => request.Completion));

        var stored = StoredAnswers(emulator);
        Assert.Equal(Calls, results.Count);
        foreach (var (question, result) in results)
        {
            var answers = stored[question].ToList();
            Assert.True(answers.Count <= 1, $"{question} is stored {answers.Count} times.");
            if (result.Answer is not null)
            {
                Assert.Equal([result.Answer], answers);
            }
            else if (!result.MayHaveBeenProcessed)
            {
                Assert.True(answers.Count == 0, $"{question} is stored, but the failure says that it cannot have happened.");
            }
        }

        // The run is worth something only when much went wrong in every way, and much went well.
        Assert.InRange(results.Values.Count(result => result.Answer is not null), Calls / 4, Calls * 3 / 4);
        Assert.True(results.Values.Count(result => result.MayHaveBeenProcessed) > Calls / 10);
        Assert.True(results.Values.Count(result => result is { Answer: null, MayHaveBeenProcessed: false }) > Calls / 100);
        Assert.True(emulator.Requests.Count > Calls);
    }

    private static async Task RunAsync(Aichat2Emulator emulator, int seed, int worker, ConcurrentDictionary<string, Result> results)
    {
        Random random = new((seed * 100) + worker);
        using var sse = Client(emulator, StreamFormat.ServerSentEvents);
        using var ndJson = Client(emulator, StreamFormat.NdJson);
        var own = emulator.GetConversations().Seed(new ConversationSeed());
        for (var call = 0; call < Calls / Workers; call++)
        {
            var question = $"turn {worker}-{call} of {seed}";
            if (random.Next(100) < 40)
            {
                emulator.Faults.Add(RandomFault(random) with { Times = random.Next(6) == 0 ? 3 : 1 });
            }

            ChatRequest request = new() { Model = ModelId.Gpt41, Question = question, Id = random.Next(2) == 0 ? own : null, Stateful = true };
            results[question] = await AskAsync(random.Next(3) switch
            {
                0 => async () => (await sse.ChatAsync(request)).Answer,
                1 => () => ReadAsync(sse, request),
                _ => () => ReadAsync(ndJson, request),
            });
        }
    }

    private static Fault RandomFault(Random random) => random.Next(12) switch
    {
        0 => Fault.Status(500, "chat_error"),
        1 => Fault.Status(429, "too_many_requests") with { RetryAfter = "0" },
        2 => Fault.Status(429, "too_many_requests") with { RetryAfter = "1000" },
        3 => Fault.Status(503, "api_error"),
        4 => Fault.HtmlPage(502),
        5 => Fault.Status(504, "timeout"),
        6 => Fault.CutBeforeAnswer(),
        7 or 8 => Fault.CutAfterProcessing(),
        9 => Fault.CutAfter(random.Next(400)),
        10 => Fault.Garbage(afterBytes: random.Next(200)),
        _ => random.Next(10) == 0 ? Fault.StallAfter(random.Next(200)) : Fault.OneByteAtATime(),
    };

    private static ConversationsClient Client(Aichat2Emulator emulator, StreamFormat format) => new(new ConversationsClientOptions
    {
        ApiToken = emulator.ApiToken,
        BaseAddress = emulator.BaseAddress,
        StreamFormat = format,
        Timeout = TimeSpan.FromSeconds(2),
        StreamIdleTimeout = TimeSpan.FromSeconds(1),
        Retry = new RetryOptions { BaseDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(5) },
    });

    private static async Task<string> ReadAsync(ConversationsClient client, ChatRequest request)
    {
        var answer = "";
        await foreach (var received in client.StreamAsync(request))
        {
            answer += (received as TextDeltaEvent)?.Text;
        }

        return answer;
    }

    private static async Task<Result> AskAsync(Func<Task<string>> ask)
    {
        try
        {
            return new Result(await ask(), false);
        }
        catch (AceDataException exception)
        {
            return new Result(null, exception.MayHaveBeenProcessed);
        }
    }

    /// <summary>What the service has stored: to each question, the answers behind it.</summary>
    private static ILookup<string, string> StoredAnswers(Aichat2Emulator emulator)
    {
        var store = emulator.GetConversations();
        var messages = store.Ids.Select(id => store.Find(id)!["messages"]!.AsArray()).ToList();
        return messages
            .SelectMany(history => history.Zip(history.Skip(1).Append(null)))
            .Where(pair => Role(pair.First) == "user")
            .ToLookup(pair => Text(pair.First), pair => Role(pair.Second) == "assistant" ? Text(pair.Second) : "");
    }

    private static string? Role(JsonNode? message) => (string?)message?["role"];

    private static string Text(JsonNode? message) => message?["content"] switch
    {
        JsonArray blocks => string.Concat(blocks.Select(block => (string?)block?["text"])),
        { } text => (string?)text ?? "",
        null => "",
    };

    private sealed record Result(string? Answer, bool MayHaveBeenProcessed);
}
