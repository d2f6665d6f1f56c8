using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class ReconnectTests(Browser browser, Host host)
{
    [Fact]
    public async Task A_page_reloaded_during_an_answer_says_what_became_of_it_and_offers_to_ask_again()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Gate.Close();
        await chat.AskAsync("Tell me a story");
        host.Gate.Let(2);
        await Expect(chat.LastText).ToHaveTextAsync("This is");
        var turn = await host.NextChatAsync();

        await chat.ReloadAsync();
        Assert.Equal(RequestOutcome.Aborted, await Host.EndOfAsync(turn));
        await Expect(chat.Notice).ToContainTextAsync("the service did not keep it");
        host.Gate.Open();
        await chat.Button("Ask again").ClickAsync();

        await Expect(chat.LastText).ToContainTextAsync("You asked \"Tell me a story\".");
        await Expect(chat.Page.Locator(".message.user")).ToHaveCountAsync(1);
        await Expect(chat.Notice).ToHaveCountAsync(0);
        Assert.Equal(1, host.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task A_cut_stream_keeps_the_partial_answer_and_is_never_asked_again_by_itself()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Emulator.Faults.Add(Fault.CutAfter(700) with { Action = "chat" });

        await chat.AskAsync("Tell me a story");

        await Expect(chat.Notice).ToContainTextAsync("The answer could not be completed. The service did not keep this turn.");
        await Expect(chat.LastText).ToContainTextAsync("This is");
        Assert.Equal(1, host.Emulator.Requests.Count(request => request.Action == "chat"));
        await chat.Button("Ask again").ClickAsync();
        await Expect(chat.LastText).ToContainTextAsync("so that streaming can be seen.");
    }

    [Fact]
    public async Task An_answer_that_the_service_kept_although_the_connection_broke_is_shown()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Emulator.Faults.Add(Fault.CutAfterProcessing() with { Action = "chat" });

        await chat.AskAsync("A first question");
        await Expect(chat.Notice).ToBeVisibleAsync();
        await chat.ReloadAsync();

        // The id was never told, so the page cannot know: but the list has the conversation.
        await chat.Sidebar.Locator(".open").First.ClickAsync();
        await Expect(chat.LastText).ToContainTextAsync("You asked \"A first question\".");

        host.Emulator.Faults.Add(Fault.CutAfterProcessing() with { Action = "chat" });
        await chat.AskAsync("A second question");

        await Expect(chat.LastText).ToContainTextAsync("You asked \"A second question\".");
        await Expect(chat.Notice).ToContainTextAsync("This is what the service has kept.");
        await Expect(chat.Page.Locator(".message.user")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_stream_that_ends_without_its_last_mark_is_not_taken_for_whole()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.Page.RouteAsync("**/api/chat", route => route.FulfillAsync(new RouteFulfillOptions
        {
            ContentType = "text/event-stream",
            Body = "data: {\"type\":\"text_delta\",\"content\":\"Half of it\"}\n\n",
        }));

        await chat.AskAsync("Tell me a story");

        await Expect(chat.LastText).ToHaveTextAsync("Half of it");
        await Expect(chat.Notice).ToContainTextAsync("The connection was lost.");
    }

    [Fact]
    public async Task A_host_that_ends_during_an_answer_can_be_looked_for_until_it_is_back()
    {
        var first = await WebChatProcess.StartAsync(host.Emulator);
        await using var chat = await host.OpenAsync(browser, first);
        host.Gate.Close();
        await chat.AskAsync("Tell me a story");
        host.Gate.Let(2);
        await Expect(chat.LastText).ToHaveTextAsync("This is");

        await first.DisposeAsync();
        await Expect(chat.Notice).ToContainTextAsync("The connection was lost. It is not known whether the service kept the turn.");
        await Expect(chat.LastText).ToHaveTextAsync("This is");
        await using var second = await WebChatProcess.StartAsync(host.Emulator, "--urls", first.Address.GetLeftPart(UriPartial.Authority));
        await chat.Button("Look again").ClickAsync();
        await Expect(chat.Notice).ToContainTextAsync("The service did not keep this turn.");
        host.Gate.Open();
        await chat.Button("Ask again").ClickAsync();

        await Expect(chat.LastText).ToContainTextAsync("You asked \"Tell me a story\".");
    }

    [Fact]
    public async Task A_failure_before_the_first_token_is_told_in_words()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Emulator.Faults.Add(Fault.Status(403, "used_up") with { Action = "chat" });

        await chat.AskAsync("Tell me a story");

        await Expect(chat.Notice).ToContainTextAsync("The balance at the service is used up.");
    }

    [Fact]
    public async Task A_background_run_goes_on_while_the_page_is_away_and_is_found_when_it_comes_back()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Gate.Close();
        await chat.Page.GetByLabel("Run in the background").CheckAsync();
        await chat.AskAsync("Read these reports");
        await Expect(chat.Answers.Last).ToContainTextAsync("Running in the background");

        await chat.ReloadAsync();
        await Expect(chat.Answers.Last).ToContainTextAsync("Waiting for the answer");
        host.Gate.Open();

        await Expect(chat.LastText).ToContainTextAsync("You asked \"Read these reports\".");
        await Expect(chat.Announcer).ToContainTextAsync("The answer:");
    }
}
