namespace AceData.Dify.Tests;

public sealed class UserTests
{
    [Fact]
    public async Task Without_a_user_nothing_that_needs_one_is_sent()
    {
        var dify = FakeDify.Answering("""{"conversation_id":"c1"}""");
        using var client = dify.Client(options => options.User = null);
        ChatRequest question = new() { Query = "q" };
        var file = FileSource.FromBytes([1], "a.png");
        List<Func<Task>> calls =
        [
            () => client.ChatAsync(question), () => client.StreamAsync(question).ToChatResultAsync(), () => client.StopAsync("t"),
            () => client.Conversations.GetPageAsync(), () => client.Conversations.ListAsync().GetAsyncEnumerator().MoveNextAsync().AsTask(),
            () => client.Conversations.RenameAsync("c"), () => client.Conversations.DeleteAsync("c"), () => client.Conversations.GetVariablePageAsync("c"),
            () => client.Conversations.UpdateVariableAsync("c", "v", 1), () => client.Messages.GetPageAsync("c"), () => client.Messages.RateAsync("m", Rating.Like),
            () => client.Messages.GetSuggestedQuestionsAsync("m"), () => client.Files.UploadAsync(file), () => client.Audio.TranscribeAsync(file),
            () => client.Audio.SpeakAsync(new SpeechRequest { Text = "t" }),
        ];

        foreach (var call in calls)
        {
            var failure = await Assert.ThrowsAsync<InvalidOperationException>(call);
            Assert.Contains("ForUser", failure.Message, StringComparison.Ordinal);
        }

        Assert.Empty(dify.Requests);
    }

    [Fact]
    public async Task A_client_for_another_user_asks_for_that_user_everywhere()
    {
        var dify = FakeDify.Answering("""{"conversation_id":"c1","data":[]}""");
        using var client = dify.Client(options => options.User = null);
        var grace = client.ForUser("grace");

        await grace.ChatAsync(new ChatRequest { Query = "q" }, cancellationToken: TestContext.Current.CancellationToken);
        await grace.Conversations.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);
        await grace.Files.UploadAsync(FileSource.FromBytes([1], "a.png"), cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("grace", grace.User);
        Assert.Contains("\"user\":\"grace\"", dify.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("?user=grace", dify.Requests[1].Query);
        Assert.Contains("grace", dify.Requests[2].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_with_strange_letters_arrives_as_it_is()
    {
        var dify = FakeDify.Answering("""{"data":[]}""");
        using var client = dify.Client();

        await client.ForUser("a&b=ü/?#").Conversations.GetPageAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("a&b=ü/?#", Uri.UnescapeDataString(dify.Sent.Query["?user=".Length..]));
    }

    [Fact]
    public void An_empty_user_is_refused()
    {
        var dify = FakeDify.Answering("{}");
        using var client = dify.Client();

        Assert.Throws<ArgumentException>(() => client.ForUser(" "));
        Assert.Throws<ArgumentException>(() => dify.Client(options => options.User = string.Empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task What_is_no_id_is_refused_before_anything_is_sent(string id)
    {
        var dify = FakeDify.Answering("{}");
        using var client = dify.Client();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.Conversations.DeleteAsync(id, cancellationToken: TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<ArgumentException>(() => client.StopAsync(id, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Empty(dify.Requests);
    }

    [Fact]
    public async Task An_id_cannot_lead_elsewhere()
    {
        var dify = FakeDify.Answering("");
        using var client = dify.Client();

        await client.Annotations.DeleteAsync("../conversations?x=1", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("/v1/apps/annotations/..%2Fconversations%3Fx%3D1", dify.Sent.Path);
    }
}
