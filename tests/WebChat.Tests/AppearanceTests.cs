using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class AppearanceTests(Browser browser, Host host)
{
    [Theory]
    [InlineData(400, 860, ColorScheme.Light)]
    [InlineData(400, 860, ColorScheme.Dark)]
    [InlineData(1400, 900, ColorScheme.Light)]
    [InlineData(1400, 900, ColorScheme.Dark)]
    [InlineData(320, 640, ColorScheme.Light)]
    public async Task Nothing_overlaps_or_sticks_out_and_all_can_be_read(int width, int height, ColorScheme scheme)
    {
        await using var chat = await OpenAsync(width, height, scheme);
        var name = $"{width}-{(scheme == ColorScheme.Light ? "light" : "dark")}";
        await LookAsync(chat, $"{name}-1-welcome");

        Seed();
        host.Replies.Enqueue([.. RichConversation.Parts]);
        await chat.AskAsync(RichConversation.Question);
        await Expect(chat.Button("Celsius")).ToBeFocusedAsync();
        await LookAsync(chat, $"{name}-2-question");
        await ScrollAsync(chat, 0.5);
        await LookAsync(chat, $"{name}-3-code");
        await ScrollAsync(chat, 0);
        await LookAsync(chat, $"{name}-4-tools");
        await Layout.AssertFocusIsSeenAsync(chat.Page);

        host.Replies.Enqueue([.. RichConversation.Pauses]);
        await chat.AskAsync("Send it.");
        await Expect(chat.Button("Send answers")).ToBeVisibleAsync();
        await chat.Page.GetByLabel("Celsius").CheckAsync();
        await ScrollAsync(chat, 0.8);
        await LookAsync(chat, $"{name}-5-several-questions");
        await ScrollAsync(chat, 1);
        await LookAsync(chat, $"{name}-6-confirmation");
        await Layout.AssertFocusIsSeenAsync(chat.Page);

        if (width < 800)
        {
            await chat.Button("Open conversations").ClickAsync();
            await Expect(chat.Sidebar).ToBeVisibleAsync();
            await LookAsync(chat, $"{name}-7-drawer");
        }

        await chat.Sidebar.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Delete" }).First.ClickAsync();
        await LookAsync(chat, $"{name}-8-delete");
        await chat.Button("Cancel").ClickAsync();
    }

    [Theory]
    [InlineData(400, 860, ColorScheme.Dark)]
    [InlineData(1400, 900, ColorScheme.Light)]
    public async Task An_answer_under_way_and_a_stopped_one_look_sound(int width, int height, ColorScheme scheme)
    {
        await using var chat = await OpenAsync(width, height, scheme);
        var name = $"{width}-{(scheme == ColorScheme.Light ? "light" : "dark")}";
        host.Replies.Enqueue(ReplyPart.Text("It is warmer in Rome, but let me "), ReplyPart.ToolUse("call_1", "weather", new() { ["city"] = "Oslo" }, "4 degrees"));
        host.Gate.Close();
        await chat.AskAsync("Is it warmer in Rome or in Oslo?");
        host.Gate.Let(5);
        await Expect(chat.Answers.Locator(".tool")).ToContainTextAsync("Oslo");
        await LookAsync(chat, $"{name}-9-answering");

        await chat.Stop.ClickAsync();
        await Expect(chat.Notice).ToBeVisibleAsync();
        await Expect(chat.Answers.Locator(".tool")).ToContainTextAsync("Not finished");
        await LookAsync(chat, $"{name}-10-stopped");
    }

    [Fact]
    public async Task Nothing_moves_for_people_who_want_no_motion()
    {
        await using var chat = await host.OpenAsync(browser, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        host.Gate.Close();

        await chat.AskAsync("Tell me");
        await Expect(chat.Page.Locator(".spinner")).ToBeVisibleAsync();

        Assert.Equal(0, await chat.Page.EvaluateAsync<int>("document.getAnimations().length"));
    }

    private static async Task LookAsync(ChatPage chat, string name)
    {
        await Layout.KeepPictureAsync(chat.Page, name);
        await Layout.AssertSoundAsync(chat.Page);
    }

    private static async Task ScrollAsync(ChatPage chat, double share) =>
        await chat.Page.EvaluateAsync("share => { const main = document.getElementById('main'); main.scrollTop = (main.scrollHeight - main.clientHeight) * share; }", share);

    private async Task<ChatPage> OpenAsync(int width, int height, ColorScheme scheme) => await host.OpenAsync(browser, new BrowserNewContextOptions
    {
        ViewportSize = new ViewportSize { Width = width, Height = height },
        ColorScheme = scheme,
        ReducedMotion = ReducedMotion.Reduce,
    });

    // What a list looks like after a while.
    private void Seed()
    {
        foreach (var title in new[] { "A story about a lighthouse", "Ten names for a bakery", "Why is the sky blue, and why is it red in the evening when the sun is low?", "Übersetzung", "Plan for the week" })
        {
            host.Emulator.GetConversations().Seed(new ConversationSeed { Title = title });
        }
    }
}
