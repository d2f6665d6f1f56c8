using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class StreamingTests(Browser browser, Host host)
{
    [Fact]
    public async Task An_answer_appears_token_by_token_and_is_announced_once()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.Page.EvaluateAsync("""
            window.announced = [];
            new MutationObserver(() => announced.push(document.getElementById('announcer').textContent))
                .observe(document.getElementById('announcer'), { childList: true });
            """);
        host.Replies.Enqueue(ReplyPart.Text("One"), ReplyPart.Text(" two"), ReplyPart.Text(" three"));
        host.Gate.Close();

        await chat.AskAsync("Count");
        foreach (var soFar in new[] { "One", "One two", "One two three" })
        {
            host.Gate.Let(1);
            await Expect(chat.LastText).ToHaveTextAsync(soFar);
            await Expect(chat.Stop).ToBeVisibleAsync();
        }

        host.Gate.Open();
        await Expect(chat.Send).ToBeVisibleAsync();
        await Expect(chat.Announcer).ToHaveTextAsync("The answer: One two three");
        Assert.Equal(["Answering.", "The answer: One two three"], await chat.Page.EvaluateAsync<string[]>("announced"));
    }

    [Fact]
    public async Task Stop_keeps_the_partial_answer_and_cancels_the_turn_at_the_service()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Replies.Enqueue(ReplyPart.Text("Half of"), ReplyPart.Text(" the answer"));
        host.Gate.Close();
        await chat.AskAsync("Tell me");
        host.Gate.Let(1);
        await Expect(chat.LastText).ToHaveTextAsync("Half of");
        var turn = await host.NextChatAsync();

        await chat.Stop.ClickAsync();

        Assert.Equal(RequestOutcome.Aborted, await Host.EndOfAsync(turn));
        await Expect(chat.LastText).ToHaveTextAsync("Half of");
        await Expect(chat.Notice).ToContainTextAsync("Stopped. The service did not keep this turn");
        await Expect(chat.Question).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Thinking_and_a_tool_are_shown_from_running_to_done()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Replies.Enqueue(
            ReplyPart.Thinking("Let me look."),
            ReplyPart.ToolUse("call_1", "weather", new JsonObject { ["city"] = "Rome" }, "18 degrees"),
            ReplyPart.ToolUse("call_2", "forecast", new JsonObject { ["city"] = "Oslo" }, "no such station", isError: true),
            ReplyPart.Text("It is warmer in Rome."));
        host.Gate.Close();
        await chat.AskAsync("Is it warmer in Rome?");

        // Thinking, the announcement, the arguments in two pieces, the announcement again, the final arguments.
        host.Gate.Let(6);
        var weather = chat.Answers.Locator(".tool").Nth(0);
        await Expect(weather).ToContainTextAsync("Running");
        await Expect(weather).ToContainTextAsync("\"city\": \"Rome\"");
        await Expect(chat.Answers.Locator(".thinking")).ToContainTextAsync("Let me look.");

        host.Gate.Open();
        await Expect(weather).ToContainTextAsync("Done in 1 ms");
        await Expect(weather).ToContainTextAsync("18 degrees");
        var forecast = chat.Answers.Locator(".tool").Nth(1);
        await Expect(forecast).ToContainTextAsync("Failed after 1 ms");
        await Expect(forecast).ToContainTextAsync("no such station");
        await Expect(chat.LastText).ToHaveTextAsync("It is warmer in Rome.");
    }

    [Fact]
    public async Task A_reload_finds_the_list_and_the_history()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("Please think, then use the tool");
        await Expect(chat.LastText).ToContainTextAsync("so that streaming can be seen.");
        await Expect(chat.Send).ToBeVisibleAsync();

        await chat.ReloadAsync();

        await Expect(chat.Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "You" })).ToHaveTextAsync("Please think, then use the tool");
        await Expect(chat.Answers.Locator(".thinking")).ToContainTextAsync("The user wants me to think.");
        await Expect(chat.Answers.Locator(".tool")).ToContainTextAsync("Done in 1 ms");
        await Expect(chat.LastText).ToContainTextAsync("This is turn 1 of the conversation.");
        await Expect(chat.Sidebar.Locator("[aria-current=page]")).ToHaveTextAsync("Please think, then use the tool");
    }

    [Fact]
    public async Task Another_conversation_can_be_opened_while_an_answer_goes_on()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("The first one");
        await Expect(chat.Send).ToBeVisibleAsync();
        host.Replies.Enqueue(ReplyPart.Text("Slow"), ReplyPart.Text(" but whole"));
        host.Gate.Close();
        await chat.AskAsync("And again");
        host.Gate.Let(1);
        await Expect(chat.LastText).ToHaveTextAsync("Slow");

        await chat.Button("New conversation").ClickAsync();
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "What can I do for you?" })).ToBeVisibleAsync();
        await chat.Button("The first one").First.ClickAsync();
        await Expect(chat.LastText).ToHaveTextAsync("Slow");
        host.Gate.Open();

        await Expect(chat.LastText).ToHaveTextAsync("Slow but whole");
    }
}
