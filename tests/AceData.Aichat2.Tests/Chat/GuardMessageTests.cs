namespace AceData.Aichat2.Tests;

/// <summary>What is said of requests that cannot be meant, and of which argument.</summary>
public sealed class GuardMessageTests
{
    private static readonly ClientToolDefinition Tool = new() { Name = "add" };

    public static TheoryData<Action, string, string> Refused => new()
    {
        { () => new ChatRequest().Check(), "request", "A chat needs a Question, a Message or ToolResults." },
        { () => new ChatRequest { Question = "q", Id = " " }.Check(), "request", "Id is empty: leave it null to begin a new conversation." },
        { () => new ChatRequest { Question = "q", MaxTurns = 0 }.Check(), "request", "MaxTurns begins at 1." },
        { () => new ChatRequest { Question = "q", ClientTools = [Tool with { Name = "a b" }] }.Check(), "Name", "'a b' cannot name a client tool: use letters, digits, '_' and '-'." },
        { () => (Tool with { InputSchema = System.Text.Json.JsonElement.Parse("[]") }).Check(), "InputSchema", "The InputSchema of 'add' is not a JSON object." },
        { () => new UpdateRequest { Id = "c" }.Check(), "request", "An update needs a Title or Messages." },
        { () => new RetrieveBatchRequest { Offset = -1 }.Check(), "request", "Offset begins at 0." },
        { () => new RetrieveBatchRequest { Limit = 0 }.Check(), "request", "Limit is from 1 to 100." },
        { () => new RetrieveBatchRequest { Limit = 101 }.Check(), "request", "Limit is from 1 to 100." },
        { () => new WaitOptions { Interval = TimeSpan.Zero }.Check(), "Interval", "Interval must be above zero and MaxInterval no shorter." },
        { () => new WaitOptions { Interval = TimeSpan.FromSeconds(2), MaxInterval = TimeSpan.FromSeconds(1) }.Check(), "Interval", "Interval must be above zero and MaxInterval no shorter." },
        { () => new WaitOptions { Timeout = TimeSpan.Zero }.Check(), "Timeout", "Timeout must be above zero, or infinite." },
        { () => new ChatSessionOptions { MaxTurns = 0 }.Check(), "options", "MaxTurns begins at 1." },
        { () => new ChatSessionOptions { MaxToolRounds = 0 }.Check(), "options", "MaxToolRounds begins at 1." },
        { () => new ChatSessionOptions { RequestOptions = new RequestOptions { Timeout = TimeSpan.Zero } }.Check(), "Timeout", "Timeout must be above zero and below 25 days, or infinite." },
        { () => PauseAnswer.Choose(), "labels", "Choose at least one option." },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_meant_is_refused_with_the_reason(Action act, string argument, string message)
    {
        var refused = Assert.Throws<ArgumentException>(argument, act);

        Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_just_can_be_meant_is_taken()
    {
        new ChatRequest { Question = "", MaxTurns = 1, ClientTools = [Tool with { Name = "azAZ09_-" }] }.Check();
        new ChatRequest { ToolResults = [new ToolResult { ToolUseId = "t", Output = "" }] }.Check();
        new RetrieveBatchRequest { Offset = 0, Limit = 1 }.Check();
        new RetrieveBatchRequest { Limit = 100 }.Check();
        new WaitOptions { Interval = TimeSpan.FromTicks(1), MaxInterval = TimeSpan.FromTicks(1), Timeout = Timeout.InfiniteTimeSpan }.Check();
        new ChatSessionOptions { MaxTurns = 1, MaxToolRounds = 1 }.Check();
    }

    [Fact]
    public void The_name_of_a_tool_has_letters_digits_and_two_signs()
    {
        for (var letter = (char)1; letter < 300; letter++)
        {
            var refused = Record.Exception(() => (Tool with { Name = $"a{letter}" }).Check());

            Assert.Equal(char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-', refused is null);
        }
    }
}
