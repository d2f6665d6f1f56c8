namespace AceData.Aichat2.Tests;

/// <summary>What is said of requests that cannot be meant, and of which argument.</summary>
public sealed class GuardMessageTests
{
    private static readonly ClientToolDefinition Tool = new() { Name = "add" };

    public static TheoryData<Action, string, string> Refused => new()
    {
        { () => new ChatRequest().Validate(), "request", "A chat turn needs a Question, a Message or ToolResults." },
        { () => new ChatRequest { Question = "q", Message = "m" }.Validate(), "request", "Question and Message are both set. Set only one of them." },
        { () => new ChatRequest { Question = "q", Id = " " }.Validate(), "request", "Id is empty. Leave it null to start a conversation." },
        { () => new ChatRequest { Question = "q", MaxTurns = 0 }.Validate(), "request", "MaxTurns must be at least 1." },
        { () => new ChatRequest { Question = "q", ClientTools = [Tool with { Name = "a b" }] }.Validate(), "Name", "'a b' is not a valid name for a client tool. Use letters, digits, '_' and '-'." },
        { () => (Tool with { InputSchema = System.Text.Json.JsonElement.Parse("[]") }).Validate(), "InputSchema", "The InputSchema of 'add' is not a JSON object." },
        { () => new UpdateRequest { Id = "c" }.Validate(), "request", "An update needs a Title or Messages." },
        { () => new RetrieveBatchRequest { Offset = -1 }.Validate(), "request", "Offset must be at least 0." },
        { () => new RetrieveBatchRequest { Limit = 0 }.Validate(), "request", "Limit must be from 1 to 100." },
        { () => new RetrieveBatchRequest { Limit = 101 }.Validate(), "request", "Limit must be from 1 to 100." },
        { () => new ChatSessionOptions { MaxTurns = 0 }.Validate(), "options", "MaxTurns must be at least 1." },
        { () => new ChatSessionOptions { MaxToolRounds = 0 }.Validate(), "options", "MaxToolRounds must be at least 1." },
        { () => new ChatSessionOptions { RequestOptions = new RequestOptions { Timeout = TimeSpan.Zero } }.Validate(), "Timeout", "Timeout must be above zero and below 25 days, or infinite." },
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
        new ChatRequest { Question = "", MaxTurns = 1, ClientTools = [Tool with { Name = "azAZ09_-" }] }.Validate();
        new ChatRequest { ToolResults = [new ToolResult { ToolUseId = "t", Output = "" }] }.Validate();
        new RetrieveBatchRequest { Offset = 0, Limit = 1 }.Validate();
        new RetrieveBatchRequest { Limit = 100 }.Validate();
        new ChatSessionOptions { MaxTurns = 1, MaxToolRounds = 1 }.Validate();
    }

    [Fact]
    public void The_name_of_a_tool_has_letters_digits_and_two_signs()
    {
        for (var letter = (char)1; letter < 300; letter++)
        {
            var refused = Record.Exception(() => (Tool with { Name = $"a{letter}" }).Validate());

            Assert.Equal(char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-', refused is null);
        }
    }
}
