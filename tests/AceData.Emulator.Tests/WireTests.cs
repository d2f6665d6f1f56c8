namespace AceData.Emulator.Tests;

public sealed class WireTests
{
    [Fact]
    public void WireOptions_are_productions_by_default()
    {
        Assert.Equal(WireOptions.Production, new WireOptions());
        Assert.Equal(WireOptions.Production, new Aichat2EmulatorOptions().Wire);
        Assert.NotEqual(WireOptions.Production, WireOptions.Guide);
    }

    [Fact]
    public async Task ToolUse_is_announced_twice_and_committed()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("use the tool", accept: Service.Sse);

        var events = answer.Events.Where(json => json.Type().StartsWith("tool", StringComparison.Ordinal)).ToList();
        Assert.Equal(
            ["tool_use_start", "tool_progress", "tool_progress", "tool_use_start", "tool_use_commit", "tool_result"],
            events.Select(json => json.Type()));
        Assert.Equal("{}", events[0]["input"]!.ToJsonString());
        Assert.Equal(events[3]["input"]!.ToJsonString(), events[1].Str("progress") + events[2].Str("progress"));
        Assert.Single(events.Select(json => json.Str("tool_id")).Distinct());
    }

    [Fact]
    public async Task ToolUse_is_one_event_and_its_result_in_the_guides_form()
    {
        await using var service = await Service.StartAsync(new WireOptions { ToolUseStyle = ToolUseStyle.Guide });

        var answer = await service.AskAsync("use the tool", accept: Service.Sse);

        Assert.Equal(["tool_use", "tool_result"], answer.Types.Where(type => type.StartsWith("tool", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Question_is_a_payload_with_several_questions()
    {
        await using var service = await Service.StartAsync();

        var question = (await service.AskAsync("ask me several", accept: Service.Sse)).Events.Single(json => json.Type() == "ask_user_question");

        var questions = question["payload"]!.Arr("questions");
        Assert.Equal(2, questions.Count);
        Assert.Equal("Red", questions[0]!.Arr("options")[0]!.Str("label"));
        Assert.True(questions[1]!["multiSelect"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Question_has_options_as_strings_in_the_guides_form()
    {
        await using var service = await Service.StartAsync(new WireOptions { QuestionForm = QuestionForm.Guide });

        var question = (await service.AskAsync("ask me", accept: Service.Sse)).Events.Single(json => json.Type() == "ask_user_question");

        Assert.Equal("Which colour?", question.Str("question"));
        Assert.Equal(["Red", "Green"], question.Arr("options").Select(option => option!.GetValue<string>()));
    }

    [Fact]
    public async Task Assistant_messages_are_blocks_even_for_plain_text()
    {
        await using var service = await Service.StartAsync();

        var answer = await service.AskAsync("hi");

        var block = (await service.MessagesAsync(answer.Id))[1].Arr("content").Single()!;
        Assert.Equal("text", block.Str("type"));
        Assert.Equal(answer.Text, block.Str("text"));
    }

    [Fact]
    public async Task Assistant_messages_of_plain_text_are_strings_in_the_other_form()
    {
        await using var service = await Service.StartAsync(new WireOptions { AssistantContent = AssistantContent.PlainText });

        var answer = await service.AskAsync("hi");

        Assert.Equal(answer.Text, (await service.MessagesAsync(answer.Id))[1].Str("content"));
    }

    [Fact]
    public async Task CumulativeAnswer_grows_with_the_deltas()
    {
        var answer = await AskAsync(new WireOptions { CumulativeAnswer = true }, "hi");

        Assert.Equal(answer.StreamedText, answer.Events.Last(json => json.Type() == "text_delta").Str("answer"));
    }

    [Fact]
    public async Task SendDoneMarker_can_be_turned_off()
    {
        var answer = await AskAsync(new WireOptions { SendDoneMarker = false }, "hi");

        Assert.DoesNotContain("[DONE]", answer.Body, StringComparison.Ordinal);
        Assert.Equal("done", answer.Types[^1]);
    }

    [Fact]
    public async Task SingleNewlines_replace_blank_lines()
    {
        var answer = await AskAsync(new WireOptions { SingleNewlines = true }, "hi");

        Assert.DoesNotContain("\n\n", answer.Body, StringComparison.Ordinal);
        Assert.Equal("done", answer.Types[^1]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ErrorStatusAndCode_decides_the_fields_of_an_error_event(bool both)
    {
        var error = (await AskAsync(new WireOptions { ErrorStatusAndCode = both }, "fail")).Events[^1];

        Assert.Equal("error", error.Type());
        Assert.Equal(both, error.ContainsKey("code"));
        Assert.Equal(both, error.ContainsKey("status"));
    }

    private static async Task<Answer> AskAsync(WireOptions wire, string question)
    {
        await using var service = await Service.StartAsync(wire);
        return await service.AskAsync(question, accept: Service.Sse);
    }
}
