namespace AceData.BedrockChat.Tests;

public sealed class ThreadTests
{
    [Fact]
    public void The_thread_follows_the_last_message_and_leaves_other_branches_out()
    {
        var conversation = Tree("d", ("system", null), ("a", "system"), ("b", "a"), ("c", "b"), ("b2", "a"), ("d", "b2"));

        Assert.Equal(["a", "b2", "d"], conversation.Thread.Select(message => message.Id));
        Assert.Equal(["a", "b", "c"], conversation.ThreadTo("c").Select(message => message.Id));
    }

    [Fact]
    public void The_root_is_no_part_of_the_thread()
    {
        Assert.Empty(Tree("system", ("system", null)).Thread);
        Assert.Equal(["a"], Tree("a", ("system", null), ("a", "system")).Thread.Select(message => message.Id));
    }

    [Fact]
    public void A_tree_without_a_root_message_has_a_thread_all_the_same()
    {
        var conversation = Tree("b", ("a", null), ("b", "a"));

        Assert.Equal(["a", "b"], conversation.Thread.Select(message => message.Id));
        Assert.Null(conversation.Root);
    }

    [Fact]
    public void A_conversation_without_messages_has_an_empty_thread() => Assert.Empty(new Conversation().Thread);

    [Theory]
    [InlineData("a", "a")]
    [InlineData("b", "a")]
    public void A_circle_is_a_typed_error(string parentOfA, string last)
    {
        var conversation = Tree(last, ("system", null), ("a", parentOfA), ("b", "a"));

        var damaged = Assert.Throws<ProtocolException>(() => conversation.Thread);

        Assert.Equal("c1", damaged.ConversationId);
        Assert.Contains("above itself", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_parent_is_a_typed_error()
    {
        var conversation = Tree("b", ("system", null), ("b", "gone"));

        var damaged = Assert.Throws<ProtocolException>(() => conversation.Thread);

        Assert.Contains("gone", damaged.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_last_message_is_a_typed_error()
    {
        Assert.Throws<ProtocolException>(() => Tree("gone", ("system", null), ("a", "system")).Thread);
        Assert.Throws<ProtocolException>(() => Tree("a", ("system", null), ("a", "system")).ThreadTo("gone"));
    }

    [Fact]
    public void A_very_long_thread_is_walked()
    {
        const int Length = 100_000;
        var conversation = Tree($"{Length}", [("0", null), .. Enumerable.Range(1, Length).Select(i => ($"{i}", (string?)$"{i - 1}"))]);

        Assert.Equal(Length + 1, conversation.Thread.Count);
    }

    private static Conversation Tree(string last, params (string Id, string? Parent)[] messages) => new()
    {
        Id = "c1",
        LastMessageId = last,
        MessageMap = messages.ToDictionary(message => message.Id, message => new Message { Parent = message.Parent }),
    };
}
