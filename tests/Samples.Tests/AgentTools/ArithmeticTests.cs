namespace Samples.Tests.AgentTools;

public sealed class ArithmeticTests
{
    [Fact]
    public async Task Expressions_have_the_value_everybody_expects_or_a_fault_that_says_where()
    {
        (string Expression, string Value)[] cases =
        [
            ("1 + 2 * 3", "7"),
            ("(1 + 2) * 3", "9"),
            ("10 - 4 - 3", "3"),
            ("12 / 4 / 3", "1"),
            ("-(2 - 5) * -.5", "-1.5"),
            ("0.1 + 0.2", "0.3"),
            ("2 +", "Error: The expression ends too early."),
            ("(1 + 2", "Error: The expression ends too early."),
            ("", "Error: The expression ends too early."),
            (" 1 2", "Error: '2' is not expected at place 4."),
            ("1) + 2", "Error: ')' is not expected at place 2."),
            ("1.2.3", "Error: '.' is not expected at place 4."),
            ("1000000000000000 * 1000000000000000", "Error: Value was either too large or too small for a Decimal."),
            ("exit()", "Error: 'e' is not expected at place 1."),
            (new string('(', 201), "Error: The expression is longer than 200 characters."),
        ];
        await using var agent = await AgentRun.StartAsync();
        agent.Calls(cases.Select(reckoned => ("calculate", new JsonObject { ["expression"] = reckoned.Expression })));
        agent.Says("Done.");

        var ran = await agent.AskAsync("Reckon!");

        Assert.Equal(0, ran.ExitCode);
        Assert.Equal(cases.Select(reckoned => reckoned.Value), agent.Results(1).Select(result => result.Output));
    }
}
