namespace AceData.BedrockChat.Tests;

public sealed class BedrockChatErrorsWithStatus200Tests : ErrorsWithStatus200Tests
{
    [Fact]
    public async Task GetMessageAsync_reads_replies_whatever_is_beside_them() => Assert.Equal(
        "hi", await AskAsync("""{"code":"c","detail":"d","message":{"role":"assistant","content":[{"contentType":"text","body":"hi"}]},"conversationId":"c"}"""));

    protected override async Task<string> AskAsync(HttpClient http, RetryOptions retry)
    {
        using BedrockChatClient client = new(new BedrockChatClientOptions { ApiToken = "12345678", BaseAddress = new Uri("https://bedrock.test"), Retry = retry }, http);
        return (await client.GetMessageAsync("c", "m")).Answer;
    }
}
