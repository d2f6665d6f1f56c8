namespace AceData.Aichat2.Tests;

/// <summary>Fields that a request would send twice.</summary>
public sealed class DoubleFieldTests
{
    private static readonly JsonElement Value = JsonElement.Parse("1");

    [Theory]
    [InlineData("question")]
    [InlineData("max_turns")]
    [InlineData("model")]
    public async Task ChatAsync_with_a_field_named_twice_throws_before_sending(string field)
    {
        using var client = Answers.Client(_ => throw new InvalidOperationException("Nothing may be sent."));
        ChatRequest request = new() { Question = "q", Model = "m", MaxTurns = 2, AdditionalProperties = Fields(field) };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains($"'{field}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StreamAsync_with_a_field_named_twice_throws_before_sending()
    {
        using var client = Answers.Client(_ => throw new InvalidOperationException("Nothing may be sent."));

        await Assert.ThrowsAsync<ArgumentException>(async () =>
        {
            await foreach (var evt in client.StreamAsync(new ChatRequest { Question = "q", AdditionalProperties = Fields("question") }, cancellationToken: TestContext.Current.CancellationToken))
            {
                Assert.Fail(evt.Type);
            }
        });
    }

    [Fact]
    public async Task EnqueueAsync_RetrieveAsync_and_UpdateAsync_with_a_field_named_twice_throw_before_sending()
    {
        using var client = Answers.Client(_ => throw new InvalidOperationException("Nothing may be sent."));
        var cancellationToken = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ArgumentException>(() => client.EnqueueAsync(new ChatRequest { Question = "q", AdditionalProperties = Fields("async") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RetrieveAsync(new RetrieveRequest { Id = "c", AdditionalProperties = Fields("action") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.RetrieveBatchAsync(new RetrieveBatchRequest { Limit = 5, AdditionalProperties = Fields("limit") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync(new UpdateRequest { Id = "c", Title = "t", AdditionalProperties = Fields("title") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.DeleteAsync(new DeleteRequest { Id = "c", AdditionalProperties = Fields("id") }, cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(
            new ChatRequest { Question = "q", UnattendedPolicy = new UnattendedPolicy { AllowedSkills = ["s"], AdditionalProperties = Fields("allowed_skills") } },
            cancellationToken: cancellationToken));
        await Assert.ThrowsAsync<ArgumentException>(() => client.UpdateAsync(
            new UpdateRequest { Id = "c", Messages = [new Message { Role = MessageRole.User, Content = [new TextBlock { Text = "t" }], AdditionalProperties = Fields("role") }] },
            cancellationToken: cancellationToken));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("type")]
    public async Task ChatAsync_with_a_field_of_a_block_named_twice_throws_before_sending(string field)
    {
        using var client = Answers.Client(_ => throw new InvalidOperationException("Nothing may be sent."));
        ChatRequest request = new() { Message = new([new TextBlock { Text = "t", AdditionalProperties = Fields(field) }]) };

        var failure = await Assert.ThrowsAsync<ArgumentException>(() => client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken));

        Assert.Contains($"'{field}'", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChatAsync_sends_the_fields_that_a_block_has_no_property_for() => Assert.Equal(
        """{"message":[{"type":"text","text":"t","weight":1}]}""",
        await SentAsync(new ChatRequest { Message = new([new TextBlock { Text = "t", AdditionalProperties = Fields("weight") }]) }));

    [Fact]
    public async Task ChatAsync_sends_a_field_in_the_place_of_a_property_that_is_not_set() => Assert.Equal(
        """{"question":"q","references":1}""",
        await SentAsync(new ChatRequest { Question = "q", AdditionalProperties = Fields("references") }));

    private static async Task<string> SentAsync(ChatRequest request)
    {
        var sent = string.Empty;
        using var client = Answers.Client(message =>
        {
            sent = Answers.BodyOf(message);
            return Answers.Response("""{"answer":"hi","id":"c"}"""u8.ToArray(), "application/json");
        });
        await client.ChatAsync(request, cancellationToken: TestContext.Current.CancellationToken);
        return sent;
    }

    private static Dictionary<string, JsonElement> Fields(string name) => new() { [name] = Value };
}
