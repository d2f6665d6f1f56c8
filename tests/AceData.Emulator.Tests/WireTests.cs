using AceData.Emulator.Tests.Support;

namespace AceData.Emulator.Tests;

public sealed class WireTests
{
    [Fact]
    public async Task The_guides_tool_use_is_one_event_and_its_result()
    {
        await using var service = await Service.StartAsync(WireOptions.Guide);

        var answer = await service.AskAsync("use the tool", accept: Service.Sse);

        Assert.Equal(["tool_use", "tool_result"], answer.Types.Where(type => type.StartsWith("tool", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_live_services_tool_use_is_announced_twice_and_committed()
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
    public async Task The_cumulative_answer_grows_with_the_deltas()
    {
        await using var service = await Service.StartAsync(new WireOptions { CumulativeAnswer = true });

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.Equal(answer.StreamedText, answer.Events.Last(json => json.Type() == "text_delta").Str("answer"));
    }

    [Fact]
    public async Task The_done_marker_can_be_left_out()
    {
        await using var service = await Service.StartAsync(new WireOptions { SendDoneMarker = false });

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.DoesNotContain("[DONE]", answer.Body, StringComparison.Ordinal);
        Assert.Equal("done", answer.Types[^1]);
    }

    [Fact]
    public async Task Events_can_be_divided_by_single_newlines()
    {
        await using var service = await Service.StartAsync(new WireOptions { SingleNewlines = true });

        var answer = await service.AskAsync("hi", accept: Service.Sse);

        Assert.DoesNotContain("\n\n", answer.Body, StringComparison.Ordinal);
        Assert.Equal("done", answer.Types[^1]);
    }

    [Fact]
    public async Task The_guides_question_has_options_as_strings()
    {
        await using var service = await Service.StartAsync(new WireOptions { QuestionForm = QuestionForm.Guide });

        var question = (await service.AskAsync("ask me", accept: Service.Sse)).Events.Single(json => json.Type() == "ask_user_question");

        Assert.Equal("Which colour?", question.Str("question"));
        Assert.Equal(["Red", "Green"], question.Arr("options").Select(option => option!.GetValue<string>()));
    }

    [Fact]
    public async Task The_live_services_question_has_a_payload_with_several_questions()
    {
        await using var service = await Service.StartAsync();

        var question = (await service.AskAsync("ask me several", accept: Service.Sse)).Events.Single(json => json.Type() == "ask_user_question");

        var questions = question["payload"]!.Arr("questions");
        Assert.Equal(2, questions.Count);
        Assert.Equal("Red", questions[0]!.Arr("options")[0]!.Str("label"));
        Assert.True(questions[1]!["multiSelect"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_event_has_status_and_code_as_the_switch_says(bool both)
    {
        await using var service = await Service.StartAsync(new WireOptions { ErrorStatusAndCode = both });

        var error = (await service.AskAsync("fail", accept: Service.Sse)).Events[^1];

        Assert.Equal("error", error.Type());
        Assert.Equal(both, error.ContainsKey("code"));
        Assert.Equal(both, error.ContainsKey("status"));
    }
}
