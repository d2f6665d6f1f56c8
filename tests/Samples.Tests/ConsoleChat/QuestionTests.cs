using AceData.Emulator;

namespace Samples.Tests.ConsoleChat;

public sealed class QuestionTests
{
    [Fact]
    public async Task One_option_is_chosen_with_the_arrow_keys()
    {
        await using var emulator = await StartAsync();
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Please ask me.");
        await terminal.SeeAsync("Which colour?");
        await terminal.SeeAsync("Green");
        await terminal.TypeAsync(ConsoleTerminal.Down + ConsoleTerminal.Enter);
        await terminal.SeeAsync("? Which colour? Green");
        await terminal.SeeAsync("You answered: Green.");

        Assert.Equal(["Green"], Outputs(emulator));
    }

    [Fact]
    public async Task Several_questions_are_answered_in_one_request_and_several_options_where_allowed()
    {
        await using var emulator = await StartAsync();
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Please ask me several.");
        await terminal.SeeAsync("Green");
        await terminal.TypeAsync(ConsoleTerminal.Enter);
        await terminal.SeeAsync("Large");
        await terminal.TypeAsync(" " + ConsoleTerminal.Down + " " + ConsoleTerminal.Enter);
        await terminal.SeeAsync("? Which sizes? Small, Large");
        await terminal.SeeAsync("You answered: ");

        Assert.Equal(["""{"answers":{"Which colour?":"Red","Which sizes?":["Small","Large"]}}"""], Outputs(emulator));
    }

    [Fact]
    public async Task A_question_without_options_takes_any_text()
    {
        JsonArray questions = [new JsonObject { ["question"] = "What is your [name]?", ["options"] = new JsonArray() }];
        await using var emulator = await StartAsync(ReplyPart.Question("q1", questions));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("What is your [name]?");
        await terminal.TypeAsync("Ada [L]" + ConsoleTerminal.Enter);
        await terminal.SeeAsync("You answered: Ada [L].");

        Assert.Equal(["Ada [L]"], Outputs(emulator));
    }

    [Fact]
    public async Task A_question_in_a_form_nobody_knows_is_told_and_can_be_skipped()
    {
        await using var emulator = await StartAsync(ReplyPart.Question("q1", ["What?"]));
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Hello!");
        await terminal.SeeAsync("The model waits for something that cannot be shown here");
        await terminal.SayAsync("And now?");

        await terminal.SeeAsync("You asked \"And now?\".");
    }

    [Theory]
    [InlineData("y" + ConsoleTerminal.Enter, "yes")]
    [InlineData("n" + ConsoleTerminal.Enter, "no")]
    [InlineData(ConsoleTerminal.Enter, "no")]
    public async Task An_action_is_shown_and_happens_only_after_a_yes(string keys, string sent)
    {
        await using var emulator = await StartAsync();
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("Please confirm.");
        await terminal.SeeAsync("Send it?");
        await terminal.SeeAsync("To: everyone");
        await terminal.SeeAsync("Send? [y/n] (n)");
        await terminal.TypeAsync(keys);
        await terminal.SeeAsync($"You answered: {sent}.");

        Assert.Equal([sent], Outputs(emulator));
    }

    [Fact]
    public async Task Consent_and_confirmation_at_once_go_out_together()
    {
        await using var emulator = await StartAsync();
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator);

        await terminal.SayAsync("I need consent, then confirm.");
        await terminal.SeeAsync("The model needs your consent. To read mail");
        await terminal.SeeAsync("mail: unconnected https://example.com/install");
        await terminal.SeeAsync("[y/n]");
        await terminal.TypeAsync("y" + ConsoleTerminal.Enter);
        await terminal.SeeAsync("Send? [y/n]");
        await terminal.TypeAsync("n" + ConsoleTerminal.Enter);
        await terminal.SeeAsync("You answered: yes; no.");

        Assert.Equal(["yes", "no"], Outputs(emulator));
    }

    [Fact]
    public async Task A_conversation_that_waits_asks_again_when_it_is_opened()
    {
        await using var emulator = await StartAsync();
        var asked = await ConsoleProcess.RunAsync("ConsoleChat", ["Please", "ask", "me."], emulator: emulator);
        await using var terminal = ConsoleTerminal.Start("ConsoleChat", emulator, "--conversation", Assert.Single(emulator.GetConversations().Ids));

        await terminal.SeeAsync("user: Please ask me.");
        await terminal.SeeAsync("Green");
        await terminal.TypeAsync(ConsoleTerminal.Enter);
        await terminal.SeeAsync("You answered: Red.");

        Assert.Equal(3, asked.ExitCode);
        Assert.Equal(["Red"], Outputs(emulator));
    }

    private static Task<Aichat2Emulator> StartAsync(params ReplyPart[] parts) =>
        Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions
        {
            Replies = parts.Length > 0 ? new ScriptedReplies().Enqueue(parts) : new BuiltInReplies(),
        });

    /// <summary>What the last request answered.</summary>
    private static IEnumerable<string?> Outputs(Aichat2Emulator emulator) =>
        JsonNode.Parse(emulator.Requests.Last().Body)!["tool_results"]!.AsArray().Select(result => (string?)result!["output"]);
}
