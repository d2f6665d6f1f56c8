using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class PauseTests(Browser browser, Host host)
{
    [Theory]
    [InlineData("ask me", "Green", "You answered: Green.")]
    [InlineData("you need my consent", "Connected, go on", "You answered: yes.")]
    [InlineData("let me confirm it", "Send", "You answered: yes.")]
    [InlineData("let me confirm it", "Do not", "You answered: no.")]
    public async Task A_pause_is_answered_with_one_button(string question, string button, string answer)
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync(question);

        await chat.Page.Locator("form.pause").GetByText(button, new() { Exact = true }).ClickAsync();

        await Expect(chat.LastText).ToContainTextAsync(answer);
        await Expect(chat.Page.Locator("form.pause")).ToHaveCountAsync(0);
        await Expect(chat.Answers).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_question_takes_words_that_are_none_of_its_options()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("ask me");

        await chat.Page.GetByLabel("Your own answer to: Which colour?").FillAsync("Anything but red");
        await chat.Button("Answer").ClickAsync();

        await Expect(chat.LastText).ToContainTextAsync("You answered: Anything but red.");
    }

    [Fact]
    public async Task Several_questions_are_collected_and_sent_at_once()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("ask me several, then let me confirm");

        await chat.Page.GetByLabel("Red").CheckAsync();
        await chat.Button("Send answers").ClickAsync();
        await Expect(chat.Page.GetByLabel("Small")).ToBeFocusedAsync();
        await chat.Page.GetByLabel("Small").CheckAsync();
        await chat.Page.GetByLabel("Large").CheckAsync();
        await chat.Page.GetByLabel("Do not").CheckAsync();
        await chat.Button("Send answers").ClickAsync();

        await Expect(chat.LastText).ToContainTextAsync("""You answered: {"answers":{"Which colour?":"Red","Which sizes?":["Small","Large"]}}; no.""");
    }

    [Fact]
    public async Task A_question_waits_across_a_reload_and_what_was_answered_is_shown_later()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("ask me");
        await Expect(chat.Button("Green")).ToBeVisibleAsync();

        await chat.ReloadAsync();
        await chat.Button("Green").ClickAsync();
        await Expect(chat.LastText).ToContainTextAsync("You answered: Green.");
        await Expect(chat.Send).ToBeVisibleAsync();
        await chat.ReloadAsync();

        await Expect(chat.Page.Locator(".answered")).ToContainTextAsync("Which colour?");
        await Expect(chat.Page.Locator(".answered")).ToContainTextAsync("Your answer: Green");
    }

    [Fact]
    public async Task A_fresh_message_skips_the_question()
    {
        await using var chat = await host.OpenAsync(browser);
        await chat.AskAsync("ask me");
        await Expect(chat.Button("Green")).ToBeVisibleAsync();

        await chat.AskAsync("Never mind");

        await Expect(chat.LastText).ToContainTextAsync("You asked \"Never mind\".");
        await Expect(chat.Page.Locator("form.pause")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_unsafe_address_to_connect_at_is_no_link()
    {
        await using var chat = await host.OpenAsync(browser);
        var entry = new JsonObject { ["connector"] = "mail", ["install_url"] = "javascript:alert(1)" };
        var requirement = new JsonObject { ["requirement_index"] = 0, ["satisfied"] = false, ["entries"] = new JsonArray(entry) };
        host.Replies.Enqueue(ReplyPart.ConsentRequest("call_1", new JsonObject { ["consent_request_id"] = "c", ["requirements"] = new JsonArray(requirement) }));

        await chat.AskAsync("Read my mail");

        await Expect(chat.Page.Locator("form.pause")).ToContainTextAsync("Connect mail");
        await Expect(chat.Page.Locator("form.pause a")).ToHaveCountAsync(0);
    }
}
