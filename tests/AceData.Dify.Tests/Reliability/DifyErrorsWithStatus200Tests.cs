namespace AceData.Dify.Tests;

public sealed class DifyErrorsWithStatus200Tests : ErrorsWithStatus200Tests
{
    [Theory]
    [InlineData("""{"answer":"hi","code":"c","message":"m"}""", "hi")]
    [InlineData("""{"event":"message","message_id":"m","answer":""}""", "")]
    public async Task ChatAsync_reads_answers_whatever_is_beside_them(string body, string answer) => Assert.Equal(answer, await AskAsync(body));

    protected override async Task<string> AskAsync(HttpClient http, RetryOptions retry)
    {
        using DifyChatClient client = new(new DifyChatClientOptions { ApiToken = "app-12345678", BaseAddress = new Uri("https://dify.test"), User = "u", Retry = retry }, http);
        return (await client.ChatAsync(new ChatRequest { Query = "hi" })).Answer;
    }
}
