using Microsoft.Extensions.AI;

namespace AceData.Aichat2.Tests.ChatClients;

/// <summary>What each event of a turn tells a chat client.</summary>
public sealed class ChatUpdateMapperTests
{
    private readonly ChatUpdateMapper _updates = new(new ChatRequest { Id = "first", Model = ModelId.Gpt41 });

    [Fact]
    public void All_updates_of_a_turn_are_one_message_of_the_conversation_named_last()
    {
        ChatResponseUpdate[] updates = [Next(new ThinkingEvent { Text = "t" }), Next(new TextDeltaEvent { Text = "a", ConversationId = "second" }), Next(new DoneEvent())];

        Assert.Equal(["first", "second", "second"], updates.Select(update => update.ConversationId));
        Assert.All(updates, update => Assert.Equal((updates[0].MessageId, updates[0].MessageId, "gpt-4.1"), (update.ResponseId, update.MessageId, update.ModelId)));
        Assert.NotEqual(string.Empty, updates[0].MessageId);
    }

    [Theory]
    [InlineData(1L, 2L, 4L, 4L)]
    [InlineData(1L, 2L, null, 3L)]
    [InlineData(1L, null, null, null)]
    public void Tokens_are_told_as_counted_or_added_up(long? prompt, long? completion, long? total, long? told)
    {
        var update = Next(new DoneEvent { Usage = new Usage { PromptTokens = prompt, CompletionTokens = completion, TotalTokens = total } });

        var usage = Assert.IsType<UsageContent>(Assert.Single(update.Contents)).Details;
        Assert.Equal((prompt, completion, told), (usage.InputTokenCount, usage.OutputTokenCount, usage.TotalTokenCount));
        Assert.Null(usage.AdditionalCounts);
    }

    [Fact]
    public void Other_counts_are_told_by_their_names()
    {
        var usage = JsonSerializer.Deserialize("""{"total_tokens":1,"cached_tokens":7,"ratio":1.5,"kind":"x"}""", Aichat2Json.Default.Usage);

        var update = Next(new DoneEvent { Usage = usage });

        var counts = Assert.IsType<UsageContent>(Assert.Single(update.Contents)).Details.AdditionalCounts;
        Assert.Equal([("cached_tokens", 7L)], counts!.Select(count => (count.Key, count.Value)));
    }

    [Theory]
    [InlineData("natural_stop", "stop")]
    [InlineData("max_turns", "length")]
    [InlineData("max_budget_usd", "length")]
    [InlineData("prompt_too_long", "length")]
    [InlineData("of the future", "of the future")]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void The_reason_of_the_end_is_told_in_known_words(string? reason, string? told)
    {
        var update = Next(new DoneEvent { TerminalReason = reason is null ? default(TerminalReason?) : new TerminalReason(reason) });

        Assert.Equal(told, update.FinishReason?.Value);
    }

    [Fact]
    public void A_question_is_told_once_with_its_questions()
    {
        var announced = Next(new ToolUseStartEvent { ToolUseId = "t", ToolName = "ask", Execution = ToolExecution.Client });
        var asked = Next(new AskUserQuestionEvent { ToolUseId = "t", Questions = [new Question { Text = "Colour?" }] });
        var committed = Next(new ToolUseCommitEvent { ToolUseId = "t", ToolName = "ask" });
        var ended = Next(new DoneEvent());

        var call = Assert.IsType<FunctionCallContent>(Assert.Single(asked.Contents));
        Assert.Equal(("first/t", "ask_user_question", true), (call.CallId, call.Name, call.InformationalOnly));
        Assert.Equal("Colour?", ((JsonElement)call.Arguments!["questions"]!)[0].GetProperty("question").GetString());
        Assert.Empty(announced.Contents.Concat(committed.Contents).Concat(ended.Contents));
    }

    [Theory]
    [InlineData("""{"type":"consent_request","tool_id":"t","payload":{"consent_request_id":"i","rationale":[]}}""", "rationale")]
    [InlineData("""{"type":"action_confirmation","tool_id":"t","payload":{"title":{}}}""", "title")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":[{"question":"q","header":{}}]}}""", "header")]
    public void What_a_person_is_asked_keeps_odd_values_under_their_own_names(string json, string name)
    {
        var call = Assert.IsType<FunctionCallContent>(Assert.Single(Next(new StreamEventParser().Parse(Encoding.UTF8.GetBytes(json)).Event!).Contents));

        var arguments = JsonSerializer.SerializeToElement(call.Arguments);
        var asked = arguments.TryGetProperty("questions"u8, out var questions) ? questions[0] : arguments;
        Assert.Contains(asked.GetProperty(name).GetRawText(), json, StringComparison.Ordinal);
        Assert.True(asked.GetProperty(name).ValueKind is JsonValueKind.Object or JsonValueKind.Array);
        Assert.DoesNotContain("\\uFFFF", arguments.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_citation_is_an_annotation_of_no_text()
    {
        var update = Next(new CitationEvent { Citation = new Citation { Id = "c1", Url = "nowhere" } });

        var text = Assert.IsType<TextContent>(Assert.Single(update.Contents));
        var citation = Assert.IsType<CitationAnnotation>(Assert.Single(text.Annotations!));
        Assert.Equal(("", null, "c1"), (text.Text, citation.Url, citation.AdditionalProperties!["id"]));
    }

    private ChatResponseUpdate Next(StreamEvent received) => Assert.Single(_updates.Map(received));
}
