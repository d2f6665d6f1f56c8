using AceData.Emulator;

namespace Samples.Tests.ConsoleChat;

public sealed class InterruptTests
{
    private const int EndedBySigInt = 130;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Ctrl_C_stops_the_answer_and_keeps_the_chat(bool isStored)
    {
        ConsoleGate gate = new("text_delta", letThrough: 2);
        await using var emulator = await StartAsync(gate, isStored, new ScriptedReplies().Enqueue(ReplyPart.Text("Yes.")).Enqueue(ReplyPart.Text("It begins "), ReplyPart.Text("and goes on")));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SayAsync("Hello!");
        await terminal.SayAsync("Tell me a story.");
        await terminal.SeeAsync("It begins ");
        await gate.Reached;

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);
        await terminal.SeeAsync("Stopped.");
        var stopped = emulator.Requests.Last();
        await terminal.SayAsync("Never mind.");
        await terminal.SeeAsync("You asked \"Never mind.\".");

        Assert.Equal(RequestOutcome.Aborted, await stopped.Completion.WaitAsync(ConsoleStart.Patience, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Contains("It begins \r\nStopped.", terminal.Plain, StringComparison.Ordinal);
        Assert.DoesNotContain("and goes on", terminal.Plain, StringComparison.Ordinal);
        Assert.Equal(isStored ? 3 : 2, emulator.GetConversations().CountTurns(Assert.Single(emulator.GetConversations().Ids)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_first_answer_that_was_stopped_is_gone_on_with_if_the_service_kept_it(bool isStored)
    {
        ConsoleGate gate = new("text_delta", letThrough: 1);
        await using var emulator = await StartAsync(gate, isStored, new ScriptedReplies().Enqueue(ReplyPart.Text("It begins "), ReplyPart.Text("and goes on")));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SayAsync("Tell me a story.");
        await terminal.SeeAsync("It begins ");
        await gate.Reached;

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);
        await terminal.SeeAsync("Stopped.");
        await emulator.Requests.Last().Completion.WaitAsync(ConsoleStart.Patience, cancellationToken: TestContext.Current.CancellationToken);
        await terminal.SayAsync("Go on.");
        await terminal.SeeAsync("You asked \"Go on.\".");

        Assert.Equal(isStored ? 2 : 1, emulator.GetConversations().CountTurns(Assert.Single(emulator.GetConversations().Ids)));
        Assert.Equal(!isStored, terminal.Plain.Contains("this begins a new conversation", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ctrl_C_while_a_tool_runs_takes_the_spinner_away()
    {
        ConsoleGate gate = new("tool_result");
        await using var emulator = await StartAsync(gate, isStored: false, new ScriptedReplies().Enqueue(ReplyPart.ToolUse("t1", "search", [], "found")));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SayAsync("Where is it?");
        await terminal.SeeAsync("⠙ search ");

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);
        await terminal.SeeAsync("Stopped.");

        Assert.Contains("\r\e[2K\e[38;5;11mStopped.", terminal.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ctrl_C_at_a_question_leaves_it_open_and_the_next_message_skips_it()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SayAsync("Please ask me.");
        await terminal.SeeAsync("Green");

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);
        await terminal.SeeAsync("Stopped.");
        await terminal.SayAsync("Something else.");
        await terminal.SeeAsync("You asked \"Something else.\".");

        Assert.True(terminal.Raw.LastIndexOf("\e[?25h", StringComparison.Ordinal) > terminal.Raw.LastIndexOf("\e[?25l", StringComparison.Ordinal));
        Assert.Equal(2, emulator.Requests.Count);
    }

    [Fact]
    public async Task Ctrl_C_at_the_prompt_ends_the_program_as_a_shell_expects()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SeeAsync("> ");

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);

        Assert.Equal(EndedBySigInt, await terminal.ExitCodeAsync());
    }

    [Theory]
    [InlineData("/quit" + ConsoleTerminal.Enter)]
    [InlineData(ConsoleTerminal.CtrlD)]
    public async Task Quit_and_Ctrl_D_end_the_program_well(string keys)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);
        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("> ");

        await terminal.TypeAsync(keys);

        Assert.Equal(0, await terminal.ExitCodeAsync());
    }

    private static Task<Aichat2Emulator> StartAsync(ConsoleGate gate, bool isStored, ScriptedReplies replies) =>
        Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            Replies = replies,
            Wire = new WireOptions { StoreDroppedTurns = isStored },
            BeforeEvent = gate.HoldAsync,
        });
}
