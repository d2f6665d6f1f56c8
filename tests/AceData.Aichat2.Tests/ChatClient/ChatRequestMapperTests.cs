using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.ChatClients;

/// <summary>What one turn asks, out of messages, options and a request of the caller's.</summary>
public sealed class ChatRequestMapperTests
{
    private static readonly ChatMessage System = new(ChatRole.System, "Be kind.");
    private static readonly ChatMessage User = new(ChatRole.User, "q");
    private static readonly ChatMessage Assistant = new(ChatRole.Assistant, "a");
    private static readonly ClientToolDefinition Tool = new() { Name = "add" };

    public static TheoryData<ChatMessage[], string?, string> Written => new()
    {
        { [User], null, "q" },
        { [User], "", "q" },
        { [User], "Be brief.", "Be brief.\n\nq" },
        { [System, User], "Be brief.", "Be brief.\n\nBe kind.\n\nq" },
        { [User, User], null, "q\n\nq" },
        { [Assistant], null, "The conversation so far:\n\nAssistant: a" },
        { [Assistant, User], null, "The conversation so far:\n\nAssistant: a\n\nNow answer this:\n\nq" },
        { [User, Assistant, User, User], null, "The conversation so far:\n\nUser: q\n\nAssistant: a\n\nNow answer this:\n\nq\n\nq" },
        { [new ChatMessage(ChatRole.Tool, "t"), Assistant], null, "The conversation so far:\n\nt\n\nAssistant: a" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Several_messages_are_one_question_in_writing(ChatMessage[] messages, string? instructions, string text) =>
        Assert.Equal(text, Create(messages, new ChatOptions { Instructions = instructions }).Message!.Text);

    [Fact]
    public void What_the_callers_own_request_says_counts_more_than_the_options()
    {
        var request = Create([Assistant, User], new ChatOptions { ConversationId = "options" }, new ChatRequest { Id = "own", Message = "own", Stateful = true });

        Assert.Equal(("own", "own", true), (request.Id, request.Message!.Text, request.Stateful));
        Assert.Equal("options", Create([User], new ChatOptions { ConversationId = "options" }).Id);
    }

    [Fact]
    public void Only_a_history_of_the_callers_own_need_not_be_kept()
    {
        Assert.False(Create([User, Assistant, User]).Stateful);
        Assert.Null(Create([User]).Stateful);
        Assert.True(Create([User, Assistant, User], raw: new ChatRequest { Stateful = true }).Stateful);
        Assert.Null(Create([User, Assistant, User], new ChatOptions { ConversationId = "c" }).Stateful);
        Assert.Null(Create([User, Assistant, User], raw: new ChatRequest { ClientTools = [Tool] }).Stateful);
    }

    [Fact]
    public void Results_at_the_end_resume_the_turn_that_waits_for_them_in_their_order()
    {
        var request = Create([User, Assistant, Results("c/1"), Results("c/2", "c/3")], raw: new ChatRequest { Stateful = true, Question = "q" });

        Assert.Equal(("c", null, null, null), (request.Id, request.Message, request.Question, request.Stateful));
        Assert.Equal(["1", "2", "3"], request.ToolResults.Select(result => result.ToolUseId));
    }

    public static TheoryData<ChatMessage[], string?, string?> Waiting => new()
    {
        { [User, Results("c/1")], null, "c" },
        { [User, Results("c/1")], "other", "c" },
        { [User, Results("1")], "c", "c" },
        { [User, Results("/1")], "c", "c" },
        { [User, Results("1")], null, null },
        { [User, Results("c/1", "d/2")], "c", null },
        { [User, Results("c/1", "2")], "c", null },
        { [User, Results("c/1"), User], "c", null },
        { [User, new ChatMessage(ChatRole.Assistant, [new FunctionResultContent("c/1", "r")])], "c", null },
    };

    [Theory]
    [MemberData(nameof(Waiting))]
    public void Results_resume_only_where_they_belong_to_one_conversation_and_nothing_was_said_after_them(ChatMessage[] messages, string? conversationId, string? resumed)
    {
        var request = Create(messages, new ChatOptions { ConversationId = conversationId });

        Assert.Equal(resumed is not null, request.ToolResults.Count > 0);
        Assert.Equal(resumed ?? conversationId, request.Id);
    }

    [Theory]
    [InlineData(false, null, "", null)]
    [InlineData(false, "r", "r", null)]
    [InlineData(true, null, "The function failed.", true)]
    [InlineData(true, "r", "r", true)]
    public void A_result_tells_of_a_failure_without_its_words(bool failed, string? result, string output, bool? isError)
    {
        FunctionResultContent content = new("c/1", result) { Exception = failed ? new InvalidOperationException("secret") : null };

        var sent = Assert.Single(Create([User, new ChatMessage(ChatRole.Tool, [content])]).ToolResults);

        Assert.Equal((output, isError), (sent.Output, sent.IsError));
    }

    private static ChatMessage Results(params string[] callIds) => new(ChatRole.Tool, [.. callIds.Select(id => new FunctionResultContent(id, "r"))]);

    private static ChatRequest Create(ChatMessage[] messages, ChatOptions? options = null, ChatRequest? raw = null) =>
        ChatRequestMapper.Map(messages, options, raw, ModelId.Gpt41);
}
