namespace AceData.Aichat2.Tests;

/// <summary>Small things that callers rely on.</summary>
public sealed class DetailTests
{
    [Theory]
    [InlineData("""{"id":"a","conversation_id":"b"}""", "b")]
    [InlineData("""{"id":"a"}""", "a")]
    public void The_conversation_of_an_answer_is_the_one_it_names_or_its_id(string json, string expected) =>
        Assert.Equal(expected, JsonSerializer.Deserialize(json, Aichat2Json.Default.ChatResult)!.ConversationId);

    [Fact]
    public void Content_that_is_neither_text_nor_blocks_is_refused()
    {
        var refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("""{"role":"user","content":5}""", Aichat2Json.Default.Message));

        Assert.StartsWith("Content is a string or a list of blocks, not Number.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_id_of_a_call_names_its_conversation_where_there_is_one()
    {
        Assert.Equal(("t", "c/t"), (CallId.Create(null, "t"), CallId.Create("c", "t")));
        Assert.Equal(((null, "t"), ("c", "t")), (CallId.Parse("t"), CallId.Parse("c/t")));
    }

    [Fact]
    public void A_chat_client_gives_itself_and_the_client_under_it_and_nothing_else()
    {
        using var client = Answers.Client("{}");
        var chat = client.AsIChatClient(ModelId.Gpt41);

        Assert.Same(chat, chat.GetService(typeof(Microsoft.Extensions.AI.IChatClient)));
        Assert.Same(client, chat.GetService(typeof(IConversationsClient)));
        Assert.Null(chat.GetService(typeof(string)));
    }

    [Fact]
    public void What_an_update_says_is_known_as_said()
    {
        UpdateRequest update = new() { Id = "c", Title = "title", Messages = [new Message { Role = MessageRole.User, Content = "text" }] };

        Assert.Equal(["title", "text"], Prompts.Of(update));
        Assert.Equal([null], Prompts.Of(new UpdateRequest { Id = "c" }));
        Assert.Equal(["q", null], Prompts.Of(new ChatRequest { Question = "q" }).Take(2));
    }

    [Fact]
    public void A_tool_without_a_schema_takes_no_arguments()
    {
        ClientToolDefinition tool = new() { Name = "add", InputSchema = default };

        Assert.Equal("""{"type":"object","properties":{}}""", tool.InputSchema.GetRawText());
    }
}
