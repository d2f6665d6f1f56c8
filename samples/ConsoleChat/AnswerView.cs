using AceData.Aichat2;

namespace ConsoleChat;

/// <summary>Shows one answer while it comes.</summary>
internal sealed class AnswerView
{
    private readonly Page _page;
    private readonly WaitingLine _waiting;
    private readonly ToolUses _tools;
    private readonly Dictionary<string, Citation> _citations = new(StringComparer.Ordinal);
    private bool _hasBegun;

    public AnswerView(Page page)
    {
        _page = page;
        _waiting = new WaitingLine(page);
        _tools = new ToolUses(page, TimeProvider.System);
    }

    /// <summary>The conversation, as soon as an event names it: the session tells it only after a good end.</summary>
    public string? ConversationId { get; private set; }

    /// <summary>Whether the turn has stopped to wait for the person.</summary>
    public bool IsPaused { get; private set; }

    public async Task ShowAsync(IAsyncEnumerable<StreamEvent> events)
    {
        await using var arrivals = events.GetAsyncEnumerator();
        try
        {
            while (await NextAsync(arrivals))
            {
                _hasBegun = true;
                ConversationId = arrivals.Current.ConversationId ?? ConversationId;
                Show(arrivals.Current);
            }
        }
        finally
        {
            _page.FreshLine();
        }
    }

    /// <summary>Waits with a spinner where nothing else moves: before the first event, and while tools run.</summary>
    private Task<bool> NextAsync(IAsyncEnumerator<StreamEvent> arrivals)
    {
        var next = arrivals.MoveNextAsync().AsTask();
        if (_tools.Any)
        {
            return _waiting.WaitAsync(next, () => _tools.Label);
        }

        return _hasBegun ? next : _waiting.WaitAsync(next, () => "waiting");
    }

    private void Show(StreamEvent evt)
    {
        _tools.Follow(evt);
        switch (evt)
        {
            case TextDeltaEvent delta:
                _page.Write(delta.Text);
                break;
            case ThinkingEvent thinking:
                _page.WriteDim(thinking.Text);
                break;
            case CitationEvent cited:
                _citations[cited.Citation.Id] = cited.Citation;
                break;
            case CardEvent { Card: var card }:
                Link(card.Type, card.Title ?? card.Alt, card.Url);
                break;
            case ArtifactEvent { Artifact: var file }:
                Link(file.Type, file.Size is { } size ? $"{file.Name}, {size} bytes" : file.Name, file.Url);
                break;
            case BrowserExecutionEvent browser:
                _page.WriteLine($"[grey]browser: {Printable.Markup(browser.ToolName ?? "at work")}[/]");
                break;
            case CompactEvent:
                _page.WriteLine("[grey]The service shortened the history.[/]");
                break;
            case DoneEvent done:
                End(done);
                break;
        }
    }

    /// <summary>Plain text: an address that Spectre broke at the window's width could not be opened.</summary>
    private void Link(string kind, string? name, string url)
    {
        _page.FreshLine();
        _page.Write($"{Printable.Line($"{kind}: {name} {url}", maxLength: 8_000)}\n");
    }

    private void End(DoneEvent done)
    {
        foreach (var citation in _citations.Values)
        {
            Link($"source {citation.Id}", citation.Title ?? citation.Source, citation.Url);
        }

        IsPaused = done.TerminalReason == TerminalReason.AwaitingUserInput;
        if (!IsPaused && done.TerminalReason is { } reason && reason != TerminalReason.NaturalStop)
        {
            _page.WriteLine($"[yellow]The answer ended early: {Printable.Markup(reason.Value)}.[/]");
        }

        if (done.Usage?.TotalTokens is { } tokens)
        {
            _page.WriteLine($"[grey]{tokens} tokens[/]");
        }
    }
}
