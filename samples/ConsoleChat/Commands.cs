using AceData.Aichat2;
using Spectre.Console;

namespace ConsoleChat;

/// <summary>What begins with a slash.</summary>
internal sealed class Commands(IConversationsClient client, CurrentConversation current, IAnsiConsole console, Func<CancellationToken, Task> answerPending)
{
    private const int ListedAtMost = 20;
    private const int MessagesShown = 6;

    private List<ConversationSummary> _listed = [];

    public Task RunAsync(string line, CancellationToken cancellationToken)
    {
        var parts = line.Split(' ', 2, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var (command, rest) = (parts[0], parts.Length > 1 ? parts[1] : string.Empty);
        return command switch
        {
            "/help" => HelpAsync(),
            "/list" => ListAsync(cancellationToken),
            "/open" => OpenAsync(rest, cancellationToken),
            "/rename" => RenameAsync(rest, cancellationToken),
            "/delete" => DeleteAsync(rest, cancellationToken),
            "/new" => BeginAsync(),
            "/model" => ModelAsync(rest),
            _ => SayAsync($"There is no command {command}. /help lists what there is."),
        };
    }

    /// <summary>Shows the conversation the program was started with.</summary>
    public async Task ShowCurrentAsync(CancellationToken cancellationToken) =>
        await ShowAsync(await current.Session.GetHistoryAsync(cancellationToken: cancellationToken), cancellationToken);

    private Task HelpAsync()
    {
        var grid = new Grid().AddColumns(2)
            .AddRow("/list", $"your {ListedAtMost} latest conversations, numbered")
            .AddRow("/open NUMBER or ID", "go on with one of them")
            .AddRow("/rename TITLE", "give this conversation a title")
            .AddRow("/delete [[NUMBER or ID]]", "delete one of them, or this conversation")
            .AddRow("/new", "begin another conversation")
            .AddRow("/model [[NAME]]", "ask another model from here on, or say which one is asked")
            .AddRow("/quit", "end; Ctrl-D does the same")
            .AddRow("Ctrl-C", "stop the answer and keep the chat; at the prompt, end");
        console.Write(grid);
        return Task.CompletedTask;
    }

    private async Task ListAsync(CancellationToken cancellationToken)
    {
        RetrieveBatchRequest request = new() { Limit = ListedAtMost };
        _listed = await client.ListAsync(request, cancellationToken: cancellationToken).Take(ListedAtMost).ToListAsync(cancellationToken);
        if (_listed.Count == 0)
        {
            await SayAsync("There are no conversations yet.");
            return;
        }

        var table = new Table().Border(TableBorder.Simple).AddColumns("", "Title", "Model", "Changed");
        foreach (var (index, conversation) in _listed.Index())
        {
            table.AddRow(
                conversation.Id == current.Session.Id ? $"[bold]{index + 1}[/]" : $"{index + 1}",
                Printable.Markup(conversation.Title ?? "(no title)", maxLength: 80),
                Printable.Markup(conversation.Model?.Value ?? string.Empty),
                $"{conversation.UpdatedAt?.ToLocalTime():g}");
        }

        console.Write(table);
    }

    private async Task OpenAsync(string which, CancellationToken cancellationToken)
    {
        if (Find(which) is not { } id)
        {
            await SayAsync("Which one? /list numbers your conversations; /open takes a number or an id.");
            return;
        }

        // An id that does not exist fails here, and the chat stays where it was.
        var session = client.ResumeSession(id);
        var messages = await session.GetHistoryAsync(cancellationToken: cancellationToken);
        current.Open(session);
        await ShowAsync(messages, cancellationToken);
    }

    private async Task ShowAsync(IReadOnlyList<Message> messages, CancellationToken cancellationToken)
    {
        await SayAsync($"{messages.Count} messages so far");
        foreach (var message in messages.TakeLast(MessagesShown).Where(message => message.Content.Text.Length > 0))
        {
            console.MarkupLine($"[bold]{Printable.Markup(message.Role.Value)}:[/] {Printable.Text(message.Content.Text).EscapeMarkup()}");
        }

        // Having read the history, the session knows what the conversation waits for.
        await answerPending(cancellationToken);
    }

    private async Task RenameAsync(string title, CancellationToken cancellationToken)
    {
        if (current.Session.Id is not { } id)
        {
            await SayAsync("This conversation has not begun: ask something first.");
            return;
        }

        if (title.Length == 0)
        {
            await SayAsync("What shall it be called? /rename TITLE");
            return;
        }

        await client.UpdateAsync(new UpdateRequest { Id = id, Title = title }, cancellationToken: cancellationToken);
        await SayAsync($"Renamed to \"{title}\".");
    }

    private async Task DeleteAsync(string which, CancellationToken cancellationToken)
    {
        if ((which.Length == 0 ? current.Session.Id : Find(which)) is not { } id)
        {
            await SayAsync("Which one? This conversation has not begun, or the list has no such number.");
            return;
        }

        var title = (await client.RetrieveAsync(id, cancellationToken: cancellationToken)).Title ?? id;
        ConfirmationPrompt prompt = new($"Delete \"{Printable.Markup(title, maxLength: 80)}\" for good?") { DefaultValue = false };
        if (!await prompt.ShowAsync(console, cancellationToken))
        {
            await SayAsync("Kept.");
            return;
        }

        await client.DeleteAsync(id, cancellationToken: cancellationToken);
        await SayAsync("Deleted.");
        if (id == current.Session.Id)
        {
            current.Begin();
        }
    }

    private Task BeginAsync()
    {
        current.Begin();
        return SayAsync("A new conversation begins with your next message.");
    }

    private Task ModelAsync(string name)
    {
        if (name.Length == 0)
        {
            return SayAsync($"Asked is {current.Session.Model?.Value ?? "the conversation's own model"}.");
        }

        current.Use(name);
        return SayAsync($"From here on {name} is asked.");
    }

    private string? Find(string which)
    {
        if (int.TryParse(which, out var number))
        {
            return number >= 1 && number <= _listed.Count ? _listed[number - 1].Id : null;
        }

        return which.Length > 0 ? which : null;
    }

    private Task SayAsync(string text)
    {
        console.MarkupLine($"[grey]{Printable.Markup(text)}[/]");
        return Task.CompletedTask;
    }
}
