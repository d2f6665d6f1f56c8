namespace AceData.Aichat2.Tests.Conversations;

public sealed class ConversationsClientExtensionsTests
{
    [Fact]
    public async Task ChatAsync_with_a_model_and_a_message_sends_both()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();

        var result = await client.ChatAsync(ModelId.Gpt41, "Hello!", new RequestOptions { ApiToken = "another" }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("hello", result.Answer);
        Assert.Equal("""{"model":"gpt-4.1","message":"Hello!"}""", service.Bodies.Single());
        Assert.Equal("another", service.Tokens.Single());
    }

    [Fact]
    public async Task StreamAsync_with_a_model_and_a_message_sends_both()
    {
        ScriptedService service = new((_, _) => Task.FromResult(Answers.Response("data: {\"type\":\"text_delta\",\"content\":\"a\"}\n\ndata: {\"type\":\"done\"}\n\n"u8.ToArray(), "text/event-stream")));
        using var client = service.Client();

        var result = await client.StreamAsync(ModelId.Gpt41, [ContentBlock.Text("a"), ContentBlock.Image("u")], cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("a", result.Answer);
        Assert.Equal("""{"model":"gpt-4.1","message":[{"type":"text","text":"a"},{"type":"image_url","image_url":{"url":"u"}}]}""", service.Bodies.Single());
    }

    [Fact]
    public async Task ChatAsync_without_a_model_or_a_message_throws_before_sending()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();

        await Assert.ThrowsAsync<ArgumentException>("model", () => client.ChatAsync(default(ModelId), "q", cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>("message", () => client.ChatAsync(ModelId.Gpt41, (MessageContent)null!, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentNullException>("message", () => client.StreamAsync(ModelId.Gpt41, (MessageContent)null!, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentNullException>("client", () => ((IConversationsClient)null!).ChatAsync(ModelId.Gpt41, "q", cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(service.Bodies);
    }

    [Fact]
    public async Task ChatAsync_with_question_and_message_throws_before_sending()
    {
        ScriptedService service = new(ScriptedService.Good());
        using var client = service.Client();
        ChatRequest both = new() { Question = "q", Message = "m" };

        await Assert.ThrowsAsync<ArgumentException>("request", () => client.ChatAsync(both, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<ArgumentException>("request", () => client.EnqueueAsync(both, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Throws<ArgumentException>("request", () => client.StreamAsync(both, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Empty(service.Bodies);
    }
}
