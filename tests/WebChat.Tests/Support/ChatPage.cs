using System.Collections.Concurrent;

namespace WebChat.Tests.Support;

/// <summary>The page as a person sees it: found by roles and labels, so that what these tests can use a screen reader can use too.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly IBrowserContext _window;

    private ChatPage(IBrowserContext window, IPage page)
    {
        _window = window;
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                _complaints.Enqueue(message.Text);
            }
        };
    }

    public IPage Page { get; }

    public ILocator Question => Page.GetByLabel("Message", new PageGetByLabelOptions { Exact = true });

    public ILocator Send => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Send", Exact = true });

    public ILocator Stop => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Stop", Exact = true });

    public ILocator Answers => Page.GetByRole(AriaRole.Article, new PageGetByRoleOptions { Name = "Assistant" });

    public ILocator LastText => Answers.Last.Locator(".text").Last;

    public ILocator Notice => Page.Locator(".notice");

    public ILocator Announcer => Page.GetByRole(AriaRole.Status);

    public ILocator Sidebar => Page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Conversations" });

    public static async Task<ChatPage> OpenAsync(IBrowserContext window, Uri address)
    {
        ChatPage chat = new(window, await window.NewPageAsync());
        await chat.Page.GotoAsync(address.AbsoluteUri);
        await chat.ReadyAsync();
        return chat;
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name });

    public async Task AskAsync(string text)
    {
        await Question.FillAsync(text);
        await Send.ClickAsync();
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await ReadyAsync();
    }

    /// <summary>The page is left; nothing on it may have failed or tried what its policy forbids.</summary>
    public async ValueTask DisposeAsync()
    {
        await _window.DisposeAsync();
        Assert.Empty(_complaints);
    }

    private Task ReadyAsync() => Page.Locator("body[data-ready]").WaitForAsync();
}
