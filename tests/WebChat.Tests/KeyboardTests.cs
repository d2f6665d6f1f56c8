using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class KeyboardTests(Browser browser, Host host)
{
    [Fact]
    public async Task Asking_answering_opening_renaming_and_deleting_need_no_mouse()
    {
        await using var chat = await host.OpenAsync(browser);
        var keys = chat.Page.Keyboard;

        await TabToAsync(chat, chat.Question);
        await keys.TypeAsync("ask me about colours");
        await keys.PressAsync("Enter");
        await Expect(Focused(chat)).ToContainTextAsync("Red");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Enter");
        await Expect(chat.LastText).ToContainTextAsync("You answered: Green.");
        await Expect(chat.Question).ToBeFocusedAsync();

        await TabToAsync(chat, chat.Button("New conversation"));
        await keys.PressAsync("Enter");
        await Expect(chat.Question).ToBeFocusedAsync();
        await keys.TypeAsync("Line one");
        await keys.PressAsync("Shift+Enter");
        await keys.TypeAsync("line two");
        await Expect(chat.Question).ToHaveValueAsync("Line one\nline two");
        await keys.PressAsync("Enter");
        await Expect(chat.LastText).ToContainTextAsync("You asked \"Line one\nline two\".");

        var first = chat.Sidebar.Locator(".open").Filter(new LocatorFilterOptions { HasText = "ask me about colours" });
        await TabToAsync(chat, first);
        await keys.PressAsync("Enter");
        await Expect(chat.LastText).ToContainTextAsync("You answered: Green.");

        await TabToAsync(chat, chat.Button("Rename ask me about colours"));
        await keys.PressAsync("Enter");
        await Expect(Focused(chat)).ToHaveValueAsync("ask me about colours");
        await keys.TypeAsync("Colours");
        await keys.PressAsync("Enter");
        await Expect(chat.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Colours", Exact = true })).ToBeVisibleAsync();

        await TabToAsync(chat, chat.Button("Delete Colours"));
        await keys.PressAsync("Enter");
        await Expect(Focused(chat)).ToHaveTextAsync("Cancel");
        await keys.PressAsync("Escape");
        await Expect(chat.Button("Delete Colours")).ToBeFocusedAsync();
        await Expect(chat.Sidebar.Locator("li")).ToHaveCountAsync(2);
        await keys.PressAsync("Enter");
        await Expect(Focused(chat)).ToHaveTextAsync("Cancel");
        await keys.PressAsync("Tab");
        await Expect(Focused(chat)).ToHaveTextAsync("Delete");
        await keys.PressAsync("Enter");
        await Expect(chat.Sidebar.Locator("li")).ToHaveCountAsync(1);
        Assert.Equal(1, host.Emulator.GetConversations().Count);
    }

    [Fact]
    public async Task Escape_stops_an_answer()
    {
        await using var chat = await host.OpenAsync(browser);
        host.Gate.Close();
        await chat.AskAsync("Tell me");
        var turn = await host.NextChatAsync();

        await chat.Page.Keyboard.PressAsync("Escape");

        Assert.Equal(AceData.Emulator.RequestOutcome.Aborted, await Host.EndOfAsync(turn));
        await Expect(chat.Notice).ToContainTextAsync("Stopped.");
    }

    [Fact]
    public async Task The_drawer_keeps_the_focus_while_it_is_open_and_gives_it_back()
    {
        await using var chat = await host.OpenAsync(browser, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 400, Height = 800 } });
        var open = chat.Button("Open conversations");
        await open.FocusAsync();

        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Button("Close conversations")).ToBeFocusedAsync();
        await Expect(chat.Question).Not.ToBeFocusedAsync();
        for (var presses = 0; presses < 8; presses++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            Assert.False(await chat.Page.EvaluateAsync<bool>("document.getElementById('page').contains(document.activeElement)"));
        }

        await chat.Button("Close conversations").FocusAsync();
        await chat.Page.Keyboard.PressAsync("Escape");

        await Expect(open).ToBeFocusedAsync();
        await Expect(chat.Sidebar).ToBeHiddenAsync();
    }

    private static ILocator Focused(ChatPage chat) => chat.Page.Locator(":focus");

    // Tab alone, from wherever the focus is; every stop on the way must be seen to have it.
    private static async Task TabToAsync(ChatPage chat, ILocator target)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }

            await chat.Page.Keyboard.PressAsync("Tab");
            Assert.True(await Layout.IsFocusSeenAsync(chat.Page), "The focus cannot be seen.");
        }

        Assert.Fail($"Tab does not reach {target}.");
    }
}
