using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

/// <summary>The sample as it starts without anything set: with an emulator of its own, which can call it back.</summary>
[Collection(nameof(PageTests))]
public sealed class BackgroundTests(Browser browser)
{
    [Fact]
    public async Task A_run_ends_by_its_callback_and_one_that_fails_says_why()
    {
        await using var sample = await WebChatProcess.StartAsync(emulator: null);
        Assert.Contains("ACEDATACLOUD_API_TOKEN is not set: talking to a local emulator", sample.Output, StringComparison.Ordinal);
        Assert.Equal("Healthy", await sample.Http.GetStringAsync("/health", cancellationToken: TestContext.Current.CancellationToken));
        await using var chat = await ChatPage.OpenAsync(await browser.OpenAsync(), sample.Address);

        await chat.Page.GetByLabel("Run in the background").CheckAsync();
        await chat.AskAsync("say nothing, but use the tool");
        await Expect(chat.Answers.Last.Locator(".tool")).ToContainTextAsync("Done");

        // Only a callback tells of a failure: the conversation does not show it.
        await chat.AskAsync("fail");
        await Expect(chat.Notice).ToContainTextAsync("The run failed: upstream LLM returned an error");
    }
}
