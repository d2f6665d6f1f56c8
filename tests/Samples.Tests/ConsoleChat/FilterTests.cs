using AceData.Emulator;

namespace Samples.Tests.ConsoleChat;

public sealed class FilterTests
{
    [Fact]
    public async Task The_text_of_the_answer_goes_to_standard_output_and_nothing_else_does()
    {
        await using var emulator = await StartAsync(
            ReplyPart.Thinking("I think."),
            ReplyPart.ToolUse("t1", "search", [], "found"),
            ReplyPart.Text("Grüße, "),
            ReplyPart.Text("世界 🌍 [red]\n"),
            ReplyPart.Card(new JsonObject { ["type"] = "image", ["url"] = "https://example.com/a.png" }),
            ReplyPart.Text("\tzwei  "));

        var ran = await RunAsync(emulator, "Wie geht's?\nUnd dann?\n");

        Assert.Equal(new ConsoleProcess(0, "Grüße, 世界 🌍 [red]\n\tzwei  ", ""), ran);
        Assert.Equal("Wie geht's?\nUnd dann?", Question(Assert.Single(emulator.Requests)));
    }

    [Fact]
    public async Task Control_characters_of_the_service_are_shown_and_not_sent()
    {
        await using var emulator = await StartAsync(ReplyPart.Text("\e[31mred\e[0m\a \u009b2J\u007f\r\nnext"));

        var ran = await RunAsync(emulator, "Hello?");

        Assert.Equal(new ConsoleProcess(0, "␛[31mred␛[0m␇ \uFFFD2J␡\nnext", ""), ran);
    }

    [Fact]
    public async Task Words_come_before_what_standard_input_says()
    {
        await using var emulator = await StartAsync(ReplyPart.Text("Short."));

        var ran = await RunAsync(emulator, "A long text.\n", "--model", "claude-sonnet-5", "Sum", "this", "up:");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal("Sum this up:\n\nA long text.", Question(Assert.Single(emulator.Requests)));
        Assert.Equal("claude-sonnet-5", (string?)Body(Assert.Single(emulator.Requests))["model"]);
    }

    [Fact]
    public async Task A_conversation_goes_on_with_its_own_model()
    {
        await using var emulator = await StartAsync(ReplyPart.Text("Again."));
        var id = emulator.GetConversations().Seed(new ConversationSeed { Model = "gpt-4o" });

        var ran = await RunAsync(emulator, "And then?", "--conversation", id);

        Assert.Equal(new ConsoleProcess(0, "Again.", ""), ran);
        Assert.Equal(1, emulator.GetConversations().CountTurns(id));
        Assert.Equal("gpt-4o", (string?)emulator.GetConversations().Find(id)!["model"]);
    }

    [Fact]
    public async Task A_question_of_the_model_ends_it_with_a_code_of_its_own()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var ran = await RunAsync(emulator, "Please ask me.");

        Assert.Equal((3, "Something is needed first. "), (ran.ExitCode, ran.Output));
        Assert.Contains("The model asks: Which colour? (Red, Green)", ran.Errors, StringComparison.Ordinal);
        Assert.Contains($"--conversation {Assert.Single(emulator.GetConversations().Ids)}", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_a_form_nobody_knows_is_no_answer_either()
    {
        await using var emulator = await StartAsync(ReplyPart.Question("q1", ["What?"]));

        var ran = await RunAsync(emulator, "Hello?");

        Assert.Equal((3, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith("That cannot be answered in a pipe.", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I need consent.", "for your consent. To read mail")]
    [InlineData("Please confirm.", "for your confirmation. Send it?")]
    public async Task Consents_and_confirmations_cannot_be_given_in_a_pipe(string question, string told)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var ran = await RunAsync(emulator, question);

        Assert.Equal(3, ran.ExitCode);
        Assert.Contains($"The model asks: {told}", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_is_told_on_standard_error_with_what_to_do()
    {
        await using var emulator = await StartAsync(ReplyPart.Text("So f"), ReplyPart.Error(500, "chat_error", "it \e[31m broke"));

        var ran = await RunAsync(emulator, "Hello?");

        Assert.Equal((1, "So f"), (ran.ExitCode, ran.Output));
        Assert.Contains("it ␛[31m broke. The model failed: look at the conversation before asking again", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("may be stored and billed", ran.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', ran.Errors);
    }

    [Fact]
    public async Task A_token_that_is_not_taken_is_told_on_standard_error()
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        emulator.ExpireToken();

        var ran = await RunAsync(emulator, "Hello?");

        Assert.Equal((1, ""), (ran.ExitCode, ran.Output));
        Assert.Contains("Make a new token in the Ace Data Cloud console", ran.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("There is no question", "  \n")]
    [InlineData("There is no option --colour.", "Hello?", "--colour", "red")]
    [InlineData("--model needs a value.", "Hello?", "--model")]
    public async Task Wrong_usage_asks_nothing(string told, string input, params string[] arguments)
    {
        await using var emulator = await Aichat2Emulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

        var ran = await RunAsync(emulator, input, arguments);

        Assert.Equal((2, ""), (ran.ExitCode, ran.Output));
        Assert.StartsWith(told, ran.Errors, StringComparison.Ordinal);
        Assert.Empty(emulator.Requests);
    }

    [Fact]
    public async Task Without_a_token_the_emulator_answers()
    {
        var ran = await RunAsync(emulator: null, "", "--", "--hello");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.StartsWith("This is turn 1 of the conversation. You asked \"--hello\".", ran.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_names_the_options_and_the_exit_codes()
    {
        var ran = await RunAsync(emulator: null, "", "--help");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.All(["--model", "--conversation", "--help", "Exit codes: 0 answered"], part => Assert.Contains(part, ran.Output, StringComparison.Ordinal));
    }

    private static Task<ConsoleProcess> RunAsync(Aichat2Emulator? emulator, string input, params string[] arguments) =>
        ConsoleProcess.RunAsync("ConsoleChat", arguments, input, emulator);

    private static Task<Aichat2Emulator> StartAsync(params ReplyPart[] parts) =>
        Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { Replies = new ScriptedReplies().Enqueue(parts) });

    private static JsonObject Body(ReceivedRequest request) => JsonNode.Parse(request.Body)!.AsObject();

    private static string? Question(ReceivedRequest request) => (string?)(Body(request)["question"] ?? Body(request)["message"]);
}
