namespace AceData.Dify.Tests;

public sealed class AnswerSizeTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("agent_message")]
    public async Task StreamAsync_throws_with_the_partial_answer_when_the_text_exceeds_MaxAnswerBytes(string type)
    {
        var body = string.Concat(new[] { "12345", "67890", "!" }.Select(text => $$$"""data: {"event":"{{{type}}}","task_id":"t","answer":"{{{text}}}"}""" + "\n\n"));
        using FixedBodyHandler handler = new(Encoding.UTF8.GetBytes(body), "text/event-stream");
        using HttpClient http = new(handler);
        DifyChatClientOptions options = new() { ApiToken = "app-12345678", BaseAddress = new Uri("https://dify.test"), User = "u", MaxAnswerBytes = 10 };
        using DifyChatClient client = new(options, http);
        var events = 0;

        var failure = await Assert.ThrowsAsync<ProtocolException>(async () =>
        {
            await foreach (var evt in client.StreamAsync(new ChatRequest { Query = "hi" }, cancellationToken: TestContext.Current.CancellationToken))
            {
                events++;
            }
        });

        Assert.Equal(2, events);
        Assert.Equal("1234567890!", failure.PartialAnswer);
        Assert.Equal("t", failure.TaskId);
    }
}
