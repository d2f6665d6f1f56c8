using AceData.Emulator;

namespace Samples.Tests.ConsoleChat;

public sealed class AnswerTests
{
    [Fact]
    public async Task Text_is_on_the_screen_before_the_next_piece_is_sent()
    {
        ConsoleGate gate = new("text_delta", letThrough: 1);
        await using var emulator = await StartAsync(gate, ReplyPart.Text("First [red]half[/], "), ReplyPart.Text("second half."));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await gate.Reached;
        await terminal.SeeAsync("First [red]half[/], ");
        var before = terminal.Plain;
        gate.Open();

        Assert.StartsWith("second half.", await terminal.SeeAsync("second half."), StringComparison.Ordinal);
        Assert.DoesNotContain("second", before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thinking_is_dimmed_and_the_answer_begins_on_a_line_of_its_own()
    {
        await using var emulator = await StartAsync(gate: null, ReplyPart.Thinking("Hm. "), ReplyPart.Thinking("So."), ReplyPart.Text("Yes."));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("Hm. So.\r\nYes.");

        Assert.Contains("\e[2mHm. \e[0m\e[2mSo.\e[0m\r\nYes.", terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_spins_until_it_is_done_and_leaves_how_long_it_took()
    {
        ConsoleGate gate = new("tool_result");
        await using var emulator = await StartAsync(gate, ReplyPart.Text("Let me look."), ReplyPart.ToolUse("t1", "search", [], "found"), ReplyPart.Text("It is there."));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Where is it?");
        await terminal.SeeAsync("Let me look.\r\n");
        await terminal.SeeAsync("⠋ search ");
        await terminal.SeeAsync("⠙ search ");
        await terminal.SeeAsync("⠹ search ");
        gate.Open();
        await terminal.SeeAsync("done search in 1 ms\r\n");
        await terminal.SeeAsync("It is there.");

        Assert.Contains("\r\e[2K\e[38;5;2mdone", terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tool_that_failed_says_why()
    {
        await using var emulator = await StartAsync(gate: null, ReplyPart.ToolUse("t1", "search", [], "no [network]", isError: true), ReplyPart.Text("Sorry."));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Where is it?");

        await terminal.SeeAsync("failed search after 1 ms: no [network]\r\n");
        await terminal.SeeAsync("Sorry.");
    }

    [Fact]
    public async Task Sources_cards_and_files_are_lines_that_are_not_broken()
    {
        var address = $"https://example.com/{new string('a', 200)}";
        await using var emulator = await StartAsync(
            gate: null,
            ReplyPart.Card(new JsonObject { ["type"] = "image", ["url"] = address, ["title"] = "A card" }),
            ReplyPart.Artifact(new JsonObject { ["type"] = "file", ["url"] = "https://example.com/f", ["name"] = "f.txt", ["size"] = 3 }),
            ReplyPart.Citation(new JsonObject { ["id"] = "c1", ["url"] = "https://example.com/old", ["title"] = "Old" }),
            ReplyPart.Citation(new JsonObject { ["id"] = "c1", ["url"] = "https://example.com/new", ["title"] = "New" }),
            ReplyPart.Text("So it says."),
            ReplyPart.End("max_turns"));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Show me.");

        await terminal.SeeAsync($"image: A card {address}\r\n");
        await terminal.SeeAsync("file: f.txt, 3 bytes https://example.com/f\r\n");
        await terminal.SeeAsync("So it says.\r\nsource c1: New https://example.com/new\r\n");
        await terminal.SeeAsync("The answer ended early: max_turns.");
    }

    [Fact]
    public async Task No_escape_sequence_of_the_service_reaches_the_terminal()
    {
        const string Attack = "\e]0;owned\a\e[2J\u009b31m";
        await using var emulator = await StartAsync(
            gate: null,
            ReplyPart.Thinking(Attack),
            ReplyPart.ToolUse("t1", "search" + Attack, [], Attack, isError: true),
            ReplyPart.Card(new JsonObject { ["type"] = "image" + Attack, ["url"] = Attack, ["title"] = Attack }),
            ReplyPart.Text(Attack),
            ReplyPart.Error(500, "chat_error", Attack));
        emulator.GetConversations().Seed(new ConversationSeed { Title = Attack });
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Show me.");
        await terminal.SayAsync("/list");
        await terminal.SayAsync("/open 1");
        await terminal.SayAsync("/delete");
        await terminal.SeeAsync("for good?");

        Assert.DoesNotContain("\e]", terminal.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain("\e[2J", terminal.Raw, StringComparison.Ordinal);
        Assert.DoesNotContain('\a', terminal.Raw);
        Assert.DoesNotContain('\u009b', terminal.Raw);
        Assert.Contains("␛]0;owned␇␛[2J", terminal.Plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_in_a_sentence_and_the_chat_goes_on()
    {
        await using var emulator = await StartAsync(gate: null, ReplyPart.Text("So f"), ReplyPart.Error());
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("So f\r\n");
        await terminal.SeeAsync("failed: look at the conversation before asking again");
        await terminal.SayAsync("And now?");

        await terminal.SeeAsync("You asked \"And now?\".");
    }

    [Fact]
    public async Task A_terminal_without_escape_sequences_gets_none_and_keeps_the_chat_when_it_cannot_ask()
    {
        await using var emulator = await StartAsync(
            gate: null, ReplyPart.Thinking("Hm."), ReplyPart.ToolUse("t1", "search", [], "found"), ReplyPart.Question("q1", [new JsonObject { ["question"] = "Which?", ["options"] = new JsonArray(new JsonObject { ["label"] = "A" }) }]));
        await using var terminal = ConsoleTerminal.StartAs("dumb", "ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("Hm.\r\ndone search in 1 ms\r\n");
        await terminal.SeeAsync("This terminal cannot show what is asked");
        await terminal.SayAsync("And now?");
        await terminal.SeeAsync("You asked \"And now?\".");

        Assert.DoesNotContain("\e[", terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_on_the_command_line_are_the_first_message()
    {
        await using var emulator = await StartAsync(gate: null, ReplyPart.Text("Yes."));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator, "--model", "gpt-4o", "Is", "it?");

        await terminal.SeeAsync("> Is it?\r\n");
        await terminal.SeeAsync("Yes.");

        Assert.Contains("\"model\":\"gpt-4o\"", Assert.Single(emulator.Requests).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_token_the_emulator_answers()
    {
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator: null);

        await terminal.SeeAsync("ACEDATACLOUD_API_TOKEN is not set: talking to a local emulator.");
        await terminal.SayAsync("Hello!");

        await terminal.SeeAsync("This is turn 1 of the conversation.");
    }

    private static Task<Aichat2Emulator> StartAsync(ConsoleGate? gate, params ReplyPart[] parts) =>
        Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            Replies = new ScriptedReplies().Enqueue(parts),
            BeforeEvent = gate is null ? null : gate.HoldAsync,
        });
}
