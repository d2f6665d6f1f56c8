using AceData;
using AceData.Aichat2;

namespace Docs.Tests;

/// <summary>The shown ways to catch errors catch what they say.</summary>
[Collection(nameof(SnippetRunTests))]
public sealed class CaughtErrorTests
{
    public static TheoryData<string, string, string> Failures => new()
    {
        { "429 too_many_requests", "ErrorSnippets", "Too fast; try again in 00:00:05.\n" },
        { "403 used_up", "ErrorSnippets", "The balance is used up: top it up in the Ace Data Cloud console.\n" },
        { "cut", "ErrorSnippets", "Got as far as \"Half an\". See conversation " },
        { "404 no_api", "ErrorSnippets", "Code: no_api" },
        { "403 used_up", "ReadmeSnippets", "The balance is used up: top it up in the Ace Data Cloud console.\n" },
        { "504 timeout", "ReadmeSnippets", "Look at the conversation before asking again: the turn may be stored and billed.\n" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_is_caught_where_the_page_says(string failure, string page, string expected)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(null, TestContext.Current.CancellationToken);
        Break(emulator, failure);
        using ConversationsClient client = new(new ConversationsClientOptions
        {
            ApiToken = emulator.ApiToken,
            BaseAddress = emulator.BaseAddress,
            Retry = new RetryOptions { MaxRetries = 0 },
        });
        ChatRequest request = new() { Model = ModelId.Gpt41Mini, Question = "Hello!" };

        var output = await ConsoleText.OfAsync(() => page == "ErrorSnippets" ? ErrorSnippets.CatchAsync(client, request) : ReadmeSnippets.CatchAsync(client, request));

        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain(emulator.ApiToken, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_is_caught_as_the_callers_own()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(null, TestContext.Current.CancellationToken);
        emulator.Faults.Add(Fault.Stall());
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = emulator.ApiToken, BaseAddress = emulator.BaseAddress });
        using CancellationTokenSource leaving = new();

        var call = ErrorSnippets.CancelAsync(client, new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello!" }, leaving.Token);
        await emulator.Requests.TakeAsync(cancellationToken: TestContext.Current.CancellationToken);
        await leaving.CancelAsync();
        await call;

        Assert.Equal(RequestOutcome.Aborted, await emulator.Requests.Single().Completion);
    }

    private static void Break(Aichat2Emulator emulator, string failure)
    {
        if (failure == "cut")
        {
            emulator.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text("Half an"), ReplyPart.EndOfStream());
            return;
        }

        emulator.Faults.Add(Fault.Status(int.Parse(failure[..3], System.Globalization.CultureInfo.InvariantCulture), failure[4..]));
    }
}
