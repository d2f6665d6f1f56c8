using AceData.Emulator;

namespace Samples.Tests.AgentTools;

public sealed class AgentTests
{
    [Fact]
    public async Task Without_a_token_the_emulator_plays_a_model_that_uses_the_tools()
    {
        await using var agent = await AgentRun.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(agent.Folder, "poem (1).txt"), "Roses are red\nViolets", cancellationToken: TestContext.Current.CancellationToken);

        var ran = await ConsoleProcess.RunAsync("AgentTools", ["--folder", agent.Folder]);

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Contains("[list_files() poem (1).txt (21 bytes)]", ran.Output, StringComparison.Ordinal);
        Assert.Contains("The first file begins \"Roses are red\". Three hours and a half have 12600 seconds.", ran.Output, StringComparison.Ordinal);
        Assert.Contains("[read_file(file: ../secret) failed: ../secret is outside the folder.]", ran.Output, StringComparison.Ordinal);
        Assert.EndsWith("That was all.", ran.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_results_of_a_round_arrive_at_the_model_in_one_request()
    {
        await using var agent = await AgentRun.StartAsync();
        Directory.CreateDirectory(Path.Combine(agent.Folder, "sub"));
        await File.WriteAllTextAsync(Path.Combine(agent.Folder, "sub", "b.txt"), "Grüße\n", cancellationToken: TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(agent.Folder, "a.txt"), "", cancellationToken: TestContext.Current.CancellationToken);
        agent.Calls(("list_files", []), ("calculate", new JsonObject { ["expression"] = "6 * 7" }));
        agent.Calls(("read_file", new JsonObject { ["file"] = "sub/b.txt" }));
        agent.Says("It says \e[31mhello.");

        var ran = await agent.AskAsync("What is here?");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.Equal([("a.txt (0 bytes)\nsub/b.txt (8 bytes)", false), ("42", false)], agent.Results(1));
        Assert.Equal([("Grüße\n", false)], agent.Results(2));
        Assert.Equal(3, agent.Requests.Count);
        Assert.EndsWith("It says [31mhello.", ran.Output.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_are_asked_in_one_conversation()
    {
        await using var agent = await AgentRun.StartAsync();
        agent.Calls(("calculate", new JsonObject { ["expression"] = "1 + 1" }));
        agent.Says("Two.");
        agent.Says("Still two.");

        var ran = await agent.AskAsync("One and one?", "Sure?");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("> Sure?", ran.Output, StringComparison.Ordinal);
        Assert.NotNull((string?)Body(agent, 2)["id"]);
        Assert.Equal((string?)Body(agent, 1)["id"], (string?)Body(agent, 2)["id"]);
    }

    [Fact]
    public async Task A_tool_that_throws_is_told_to_the_model_and_the_program_goes_on()
    {
        await using var agent = await AgentRun.StartAsync();
        agent.Calls(
            ("time_in", new JsonObject { ["zone"] = "Nowhere/Nothing" }),
            ("calculate", new JsonObject { ["expression"] = "1 / 0" }),
            ("read_file", new JsonObject { ["file"] = "none.txt" }),
            ("read_file", []),
            ("launch_rocket", []));
        agent.Says("Never mind.");

        var ran = await agent.AskAsync("Go!");

        Assert.Equal((0, ""), (ran.ExitCode, ran.Errors));
        Assert.EndsWith("Never mind.", ran.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("[calculate(expression: 1 / 0) failed: Attempted to divide by zero.]", ran.Output, StringComparison.Ordinal);
        Assert.All(agent.Results(1), result => Assert.True(result.IsError));
        Assert.Collection(
            agent.Results(1),
            result => Assert.Contains("Nowhere/Nothing", result.Output, StringComparison.Ordinal),
            result => Assert.Equal("Error: Attempted to divide by zero.", result.Output),
            result => Assert.Equal("Error: There is no file none.txt.", result.Output),
            result => Assert.Contains("file", result.Output, StringComparison.Ordinal),
            result => Assert.Equal("Error: There is no tool launch_rocket.", result.Output));
    }

    [Fact]
    public async Task A_model_that_never_answers_is_stopped()
    {
        const int MaxRounds = 10;
        await using var agent = await AgentRun.StartAsync();
        for (var round = 0; round <= MaxRounds; round++)
        {
            agent.Calls(("calculate", new JsonObject { ["expression"] = $"{round}" }));
        }

        var ran = await agent.AskAsync("Count!");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("still asks for tools after 10 rounds: stopped", ran.Output, StringComparison.Ordinal);
        Assert.Equal(MaxRounds, agent.Requests.Count);
    }

    [Fact]
    public async Task A_failure_of_the_service_ends_it_with_a_code_and_a_sentence()
    {
        await using var agent = await AgentRun.StartAsync();
        agent.Fails();

        var ran = await agent.AskAsync("Hello?");

        Assert.Equal(1, ran.ExitCode);
        Assert.Contains("try another model", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_service_runs_or_asks_itself_is_told()
    {
        await using var agent = await AgentRun.StartAsync();
        agent.Plays(
            ReplyPart.Text("Well."),
            ReplyPart.ToolUse("t1", "search", new JsonObject { ["query"] = "rome" }, "found"),
            ReplyPart.Question("q1", [new JsonObject { ["question"] = "Which Rome?" }]));

        var ran = await agent.AskAsync("Where is Rome?");

        Assert.Equal(0, ran.ExitCode);
        Assert.Contains("Well.\n[search(query: rome): told by the service]\n[ask_user_question(", ran.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Which Rome?", ran.Output, StringComparison.Ordinal);
        Assert.Single(agent.Requests);
    }

    [Fact]
    public async Task Ctrl_C_stops_the_agent_and_the_model()
    {
        ConsoleGate gate = new("text_delta", letThrough: 2);
        await using var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = gate.HoldAsync }, cancellationToken: TestContext.Current.CancellationToken);
        await using var terminal = ConsoleTerminal.Start("AgentTools", emulator, "Hello!");
        await terminal.SeeAsync("> Hello!");
        await gate.Reached;

        await terminal.TypeAsync(ConsoleTerminal.CtrlC);
        await terminal.SeeAsync("Stopped.");

        Assert.Equal(130, await terminal.ExitCodeAsync());
        Assert.Equal(RequestOutcome.Aborted, await Assert.Single(emulator.Requests).Completion.WaitAsync(ConsoleStart.Patience, cancellationToken: TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("There is no folder /of/nobody.", "--folder", "/of/nobody")]
    [InlineData("There is no option --frobnicate.", "--frobnicate")]
    [InlineData("--model needs a value.", "--model")]
    public async Task Wrong_usage_asks_nothing(string told, params string[] arguments)
    {
        await using var agent = await AgentRun.StartAsync();

        var ran = await agent.AskAsync(arguments);

        Assert.Equal(2, ran.ExitCode);
        Assert.StartsWith(told, ran.Errors, StringComparison.Ordinal);
        Assert.Empty(agent.Requests);
    }

    private static JsonObject Body(AgentRun agent, int request) => JsonNode.Parse(agent.Requests[request].Body)!.AsObject();
}
