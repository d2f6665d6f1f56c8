using AceData;
using AceData.Aichat2;
using Samples;
using Spectre.Console;

namespace ConsoleChat;

/// <summary>Reads what the person types, line by line, and asks or obeys.</summary>
internal sealed class Chat
{
    private readonly CurrentConversation _current;
    private readonly IAnsiConsole _console;
    private readonly Interrupts _interrupts;
    private readonly Page _page;
    private readonly PersonsAnswers _answers;
    private readonly Commands _commands;

    public Chat(IConversationsClient client, CurrentConversation current, IAnsiConsole console, Interrupts interrupts)
    {
        _current = current;
        _console = console;
        _interrupts = interrupts;
        _page = new Page(console);
        _answers = new PersonsAnswers(_page);
        _commands = new Commands(client, current, console, AnswerPendingAsync);
    }

    public async Task RunAsync(Service service, string firstMessage)
    {
        _console.MarkupLineInterpolated($"[grey]{service.Description}[/]");
        if (service.IsEmulated)
        {
            _console.MarkupLine("[grey]Try \"think\", \"use the tool\", \"ask me several\" or \"confirm\".[/]");
        }

        _console.MarkupLine("[grey]/help lists the commands.[/]");
        if (_current.Session.Id is not null)
        {
            await GuardAsync(_commands.ShowCurrentAsync);
        }

        if (firstMessage.Length > 0)
        {
            _console.MarkupLineInterpolated($"[bold]>[/] {firstMessage}");
            await GuardAsync(token => AskAsync(firstMessage, token));
        }

        while (Read() is { } line)
        {
            if (line is "/quit" or "/exit")
            {
                return;
            }

            if (line.Length > 0)
            {
                await GuardAsync(token => line[0] == '/' ? _commands.RunAsync(line, token) : AskAsync(line, token));
            }
        }
    }

    private string? Read()
    {
        _console.Markup("[bold]>[/] ");
        return Console.ReadLine()?.Trim();
    }

    /// <summary>Nothing that goes wrong ends the chat, and Ctrl-C ends only what runs.</summary>
    private async Task GuardAsync(Func<CancellationToken, Task> run)
    {
        try
        {
            if (!await _interrupts.RunAsync(run))
            {
                _page.WriteLine("[yellow]Stopped.[/]");
            }
        }
        catch (AceDataException failure)
        {
            _page.WriteLine($"[red]{Failures.Describe(failure).EscapeMarkup()}[/]");
        }
        catch (NotSupportedException)
        {
            // Spectre.Console shows no prompts without escape sequences, nor where it takes the terminal for a build server's.
            _page.WriteLine("[red]This terminal cannot show what is asked: it stays open, and your next message skips it.[/]");
        }
    }

    private async Task AskAsync(string message, CancellationToken cancellationToken)
    {
        try
        {
            await ShowAsync(_current.Session.StreamAsync(message, cancellationToken: cancellationToken));
        }
        catch (NotFoundException) when (_current.IsDoubtful)
        {
            _page.WriteLine("[grey]The service did not keep what was stopped: this begins a new conversation.[/]");
            _current.Begin();
            await ShowAsync(_current.Session.StreamAsync(message, cancellationToken: cancellationToken));
        }

        await AnswerPendingAsync(cancellationToken);
    }

    /// <summary>Answers what the turn asks, until it asks nothing more.</summary>
    private async Task AnswerPendingAsync(CancellationToken cancellationToken)
    {
        while (_current.Session.PendingInputs is { Count: > 0 } pending && pending.All(PersonsAnswers.CanAsk))
        {
            var results = await _answers.AskAsync(pending, cancellationToken);
            await ShowAsync(_current.Session.StreamAnswerAsync(results, cancellationToken: cancellationToken));
        }
    }

    private async Task ShowAsync(IAsyncEnumerable<StreamEvent> events)
    {
        AnswerView view = new(_page);
        try
        {
            await view.ShowAsync(events);
            _current.Trust();
            if (view.IsPaused && !(_current.Session.PendingInputs is { Count: > 0 } pending && pending.All(PersonsAnswers.CanAsk)))
            {
                _page.WriteLine("[yellow]The model waits for something that cannot be shown here: your next message skips it.[/]");
            }
        }
        finally
        {
            _current.Keep(view.ConversationId);
        }
    }
}
