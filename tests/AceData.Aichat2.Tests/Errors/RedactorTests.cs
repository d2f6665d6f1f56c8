namespace AceData.Aichat2.Tests;

/// <summary>Services quote what they refuse: token and question are kept out of what an exception says.</summary>
public sealed class DiscretionTests
{
    private const string Said = "abcdefghijklmnopqrstuvwxyz0123456789";

    [Theory]
    [InlineData("The token test-token-1234567890 is wrong.", "The token [redacted] is wrong.")]
    [InlineData("test-token-1234567890", "[redacted]")]
    [InlineData("test-token-1234567890test-token-1234567890", "[redacted][redacted]")]
    [InlineData("a test-token-1234567890 b test-token-1234567890", "a [redacted] b [redacted]")]
    [InlineData("test-token-12345678901", "[redacted]1")]
    [InlineData("test-token-123456789", "test-token-123456789")]
    [InlineData("Test-token-1234567890", "Test-token-1234567890")]
    public Task The_token_is_withheld_wherever_it_stands(string message, string expected) => AssertToldAsync("q", message, expected);

    [Theory]
    [InlineData($"You said {Said}.", "You said [redacted].")]
    [InlineData("You said abcdefghijklmnopqrstuvwx...", "You said [redacted]...")]
    [InlineData("You said abcdefghijklmnopqrstuvw...", "You said abcdefghijklmnopqrstuvw...")]
    [InlineData("You said abcdefghijklmnopqrstuvwxyz0 and more", "You said [redacted] and more")]
    [InlineData("You said abcdefghijklmnopqrstuvwxyz0", "You said [redacted]")]
    [InlineData("You said abcdefghijklmnopqrstuvwx1yz0", "You said [redacted]1yz0")]
    [InlineData($"{Said}{Said}", "[redacted][redacted]")]
    [InlineData($"{Said}!{Said}0", "[redacted]![redacted]0")]
    public Task A_long_question_is_withheld_as_far_as_it_is_quoted(string message, string expected) => AssertToldAsync(Said, message, expected);

    [Theory]
    [InlineData("seven77", "What is seven77?", "What is seven77?")]
    [InlineData("eight888", "What is eight888?", "What is [redacted]?")]
    [InlineData("eight888", "What is eight88?", "What is eight88?")]
    [InlineData("abcdefghijklmnopqrstuvwx", "abcdefghijklmnopqrstuvwxy", "[redacted]y")]
    [InlineData("abcdefghijklmnopqrstuvwxy", "abcdefghijklmnopqrstuvwxyz", "[redacted]z")]
    public Task A_question_that_says_nothing_may_be_quoted(string question, string message, string expected) => AssertToldAsync(question, message, expected);

    private static async Task AssertToldAsync(string question, string message, string expected)
    {
        using var client = Answers.Client($$"""{"error":{"code":"bad_request","message":"{{message}}"},"trace_id":"{{message}}"}""", status: HttpStatusCode.BadRequest);

        var failure = await Assert.ThrowsAsync<BadRequestException>(() => client.ChatAsync(new ChatRequest { Question = question }));

        Assert.Equal($"chat failed with status 400 (bad_request): {expected}", failure.Message);
        Assert.Equal(expected, failure.TraceId);
    }
}
