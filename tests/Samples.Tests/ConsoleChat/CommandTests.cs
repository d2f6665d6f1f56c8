using AceData.Emulator;

namespace Samples.Tests.ConsoleChat;

public sealed class CommandTests : IAsyncLifetime
{
    private Aichat2Emulator _emulator = null!;
    private ConsoleTerminal _terminal = null!;
    private string _older = null!;
    private string _newer = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await Aichat2Emulator.StartAsync();
        _older = _emulator.GetConversations().Seed(new ConversationSeed { Title = "The older [one]", Model = "gpt-4o" });
        _newer = _emulator.GetConversations().Seed(new ConversationSeed { Title = "The newer one" });
        _terminal = ConsoleTerminal.Start("ConsoleChat", _emulator);
    }

    public async ValueTask DisposeAsync()
    {
        if (_terminal is not null)
        {
            await _terminal.DisposeAsync();
        }

        await _emulator.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task List_numbers_conversations_and_open_goes_on_with_one()
    {
        await _terminal.SayAsync("/list");
        await _terminal.SeeAsync("1   The newer one");
        await _terminal.SeeAsync("2   The older [one]");
        await _terminal.SayAsync("/open 2");
        await _terminal.SeeAsync("0 messages so far");
        await _terminal.SayAsync("Hello!");
        await _terminal.SeeAsync("This is turn 1");

        Assert.Equal((1, 0), (_emulator.GetConversations().CountTurns(_older), _emulator.GetConversations().CountTurns(_newer)));
        Assert.Equal("gpt-4o", (string?)_emulator.GetConversations().Find(_older)!["model"]);
    }

    [Fact]
    public async Task What_cannot_be_opened_leaves_the_chat_where_it_is()
    {
        await _terminal.SayAsync($"/open {_newer}");
        await _terminal.SeeAsync("0 messages so far");
        await _terminal.SayAsync("/open 7");
        await _terminal.SeeAsync("Which one?");
        await _terminal.SayAsync("/open of-nobody");
        await _terminal.SeeAsync("The conversation was deleted");
        await _terminal.SayAsync("Hello!");
        await _terminal.SeeAsync("This is turn 1");

        Assert.Equal(1, _emulator.GetConversations().CountTurns(_newer));
    }

    [Fact]
    public async Task Rename_gives_the_conversation_another_title()
    {
        await _terminal.SayAsync("/rename Too early");
        await _terminal.SeeAsync("This conversation has not begun");
        await _terminal.SayAsync("Hello!");
        await _terminal.SayAsync("/rename");
        await _terminal.SeeAsync("What shall it be called?");
        await _terminal.SayAsync("/rename A [good] talk");
        await _terminal.SeeAsync("Renamed to \"A [good] talk\".");

        var id = Assert.Single(_emulator.GetConversations().Ids, id => id != _older && id != _newer);
        Assert.Equal("A [good] talk", (string?)_emulator.GetConversations().Find(id)!["title"]);
    }

    [Fact]
    public async Task Delete_asks_first()
    {
        await _terminal.SayAsync("/list");
        await _terminal.SayAsync("/delete 2");
        await _terminal.SeeAsync("Delete \"The older [one]\" for good? [y/n] (n)");
        await _terminal.TypeAsync("n" + ConsoleTerminal.Enter);
        await _terminal.SeeAsync("Kept.");
        var kept = _emulator.GetConversations().Find(_older);
        await _terminal.SayAsync("/delete 2");
        await _terminal.SeeAsync("for good? [y/n] (n)");
        await _terminal.TypeAsync("y" + ConsoleTerminal.Enter);
        await _terminal.SeeAsync("Deleted.");

        Assert.NotNull(kept);
        Assert.Equal([_newer], _emulator.GetConversations().Ids);
    }

    [Fact]
    public async Task After_the_open_conversation_was_deleted_another_begins()
    {
        await _terminal.SayAsync($"/open {_newer}");
        await _terminal.SayAsync("/delete");
        await _terminal.SeeAsync("for good? [y/n] (n)");
        await _terminal.TypeAsync("y" + ConsoleTerminal.Enter);
        await _terminal.SeeAsync("Deleted.");
        await _terminal.SayAsync("Hello!");
        await _terminal.SeeAsync("This is turn 1");

        Assert.Null(_emulator.GetConversations().Find(_newer));
        Assert.Equal(2, _emulator.GetConversations().Count);
    }

    [Fact]
    public async Task New_begins_another_conversation_and_model_asks_another_model_from_here_on()
    {
        await _terminal.SayAsync("Hello!");
        await _terminal.SayAsync("/model");
        await _terminal.SeeAsync("Asked is gpt-4.1-mini.");
        await _terminal.SayAsync("/model claude-sonnet-5");
        await _terminal.SeeAsync("From here on claude-sonnet-5 is asked.");
        await _terminal.SayAsync("Still there?");
        await _terminal.SeeAsync("This is turn 2");
        await _terminal.SayAsync("/new");
        await _terminal.SayAsync("Hello again!");
        await _terminal.SeeAsync("This is turn 1");

        Assert.Equal(
            ["gpt-4.1-mini", "claude-sonnet-5", "claude-sonnet-5"],
            _emulator.Requests.Select(request => (string?)System.Text.Json.Nodes.JsonNode.Parse(request.Body)!["model"]));
        Assert.Equal(4, _emulator.GetConversations().Count);
    }

    [Fact]
    public async Task An_unknown_command_says_so_and_asks_nothing()
    {
        await _terminal.SayAsync("/frobnicate now");
        await _terminal.SeeAsync("There is no command /frobnicate. /help lists what there is.");
        await _terminal.SayAsync("/help");
        foreach (var command in (string[])["/list", "/open NUMBER or ID", "/rename TITLE", "/delete [NUMBER or ID]", "/new", "/model [NAME]", "/quit", "Ctrl-C"])
        {
            await _terminal.SeeAsync(command);
        }

        Assert.Empty(_emulator.Requests);
    }
}
