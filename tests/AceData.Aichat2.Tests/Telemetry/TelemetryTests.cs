using System.Diagnostics;
using static AceData.Aichat2.Tests.Telemetry.Conventions;

namespace AceData.Aichat2.Tests.Telemetry;

[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    [Fact]
    public async Task A_plain_answer_is_a_span_with_the_conventions_attributes()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Text("Hi."), ReplyPart.Usage(7, 2)));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        var answer = await emulation.Client.ChatAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        var span = Assert.Single(record.Spans);
        Assert.Equal(("chat gpt-4.1", ActivityKind.Client, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        AssertTags(
            Common(emulation, ("gen_ai.conversation.id", answer.Id), ("gen_ai.response.finish_reasons", "natural_stop"), ("gen_ai.usage.input_tokens", 7L), ("gen_ai.usage.output_tokens", 2L)),
            Tags(span));
    }

    [Fact]
    public async Task A_stream_is_a_span_with_the_conventions_attributes()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Text("H"), ReplyPart.Text("i."), ReplyPart.Usage(7, 2)));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        var answer = await emulation.Client.StreamAsync(Hello, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var span = Assert.Single(record.Spans);
        var tags = Tags(span);
        Assert.True(Assert.IsType<double>(tags["gen_ai.response.time_to_first_chunk"]) > 0);
        tags.Remove("gen_ai.response.time_to_first_chunk");
        AssertTags(
            Common(
                emulation,
                ("gen_ai.request.stream", true),
                ("gen_ai.conversation.id", answer.Id),
                ("gen_ai.response.finish_reasons", "natural_stop"),
                ("gen_ai.usage.input_tokens", 7L),
                ("gen_ai.usage.output_tokens", 2L)),
            tags);
    }

    [Fact]
    public async Task A_stream_is_measured_by_the_conventions_instruments()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Text("H"), ReplyPart.Text("i."), ReplyPart.Usage(7, 2)));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await emulation.Client.StreamAsync(Hello, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var duration = Assert.Single(record.Of(Instruments[0]));
        Assert.Equal("s", duration.Unit);
        Assert.True(duration.Value > 0);
        AssertTags(Common(emulation), duration.Tags);
        var tokens = record.Of(Instruments[1]);
        Assert.Equal([("{token}", 7d, "input"), ("{token}", 2d, "output")], tokens.Select(one => (one.Unit!, one.Value, (string)one.Tags["gen_ai.token.type"]!)));
        var first = Assert.Single(record.Of(Instruments[2]));
        Assert.True(first.Value > 0 && first.Value <= duration.Value);
        AssertTags(Common(emulation), first.Tags);
        Assert.Equal(2, record.Of(Instruments[3]).Count);
        Assert.All(record.Of(Instruments[3]), one => AssertTags(Common(emulation), one.Tags));
    }

    [Fact]
    public async Task A_plain_answer_has_no_chunks_to_measure()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await emulation.Client.ChatAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(record.Of(Instruments[0]));
        Assert.Equal(2, record.Of(Instruments[1]).Count);
        Assert.Empty(record.Of(Instruments[2]));
        Assert.Empty(record.Of(Instruments[3]));
    }

    [Fact]
    public async Task The_span_is_a_child_of_the_callers_and_never_stays_current()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        using Activity parent = new Activity("caller").Start();

        await foreach (var received in emulation.Client.StreamAsync(Hello, cancellationToken: TestContext.Current.CancellationToken))
        {
            Assert.Same(parent, Activity.Current);
        }

        Assert.Same(parent, Activity.Current);
        Assert.Equal(parent.SpanId, Assert.Single(record.Spans).ParentSpanId);
    }

    [Fact]
    public async Task A_turn_without_a_model_and_a_model_that_answers_are_told_as_they_are()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies()
            .Enqueue(ReplyPart.Text("a"))
            .Enqueue("""{"type":"done","conversation_id":"c","terminal_reason":"natural_stop","model":"gpt-4.1-2025"}"""));
        var first = await emulation.Client.ChatAsync(Hello, cancellationToken: TestContext.Current.CancellationToken);
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await emulation.Client.StreamAsync(new ChatRequest { Id = first.Id, Question = "Go on." }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var span = Assert.Single(record.Spans);
        Assert.Equal(("chat", "gpt-4.1-2025"), (span.DisplayName, span.GetTagItem("gen_ai.response.model")));
        Assert.Null(span.GetTagItem("gen_ai.request.model"));
        Assert.Equal("gpt-4.1-2025", Assert.Single(record.Of(Instruments[0])).Tags["gen_ai.response.model"]);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("false", false)]
    [InlineData("EVENT_ONLY", false)]
    [InlineData("true", true)]
    [InlineData("span_only", true)]
    public async Task What_is_said_is_on_the_span_only_when_the_switch_says_so(string? value, bool told)
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Thinking("hm"), ReplyPart.Text("Hi.")));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", value);
        try
        {
            await emulation.Client.StreamAsync(Hello, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", null);
        }

        var span = Assert.Single(record.Spans);
        Assert.Equal(told ? """[{"role":"user","parts":[{"type":"text","content":"Hello."}]}]""" : null, span.GetTagItem("gen_ai.input.messages"));
        Assert.Equal(
            told ? """[{"role":"assistant","parts":[{"type":"reasoning","content":"hm"},{"type":"text","content":"Hi."}],"finish_reason":"natural_stop"}]""" : null,
            span.GetTagItem("gen_ai.output.messages"));
    }

    [Fact]
    public async Task Tools_and_pictures_are_said_too()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.ClientToolUse("call_1", "one", new System.Text.Json.Nodes.JsonObject { ["a"] = 1 })));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", "true");
        try
        {
            var session = emulation.Client.CreateSession(ModelId.Gpt41, new ChatSessionOptions
            {
                Tools = [new ClientTool(new ClientToolDefinition { Name = "one" }, (_, _) => Task.FromResult("1"))],
            });
            await session.SendAsync([ContentBlock.Image("https://e.test/a.png")], cancellationToken: TestContext.Current.CancellationToken);
        }
        finally
        {
            Environment.SetEnvironmentVariable("OTEL_INSTRUMENTATION_GENAI_CAPTURE_MESSAGE_CONTENT", null);
        }

        Assert.Equal(
            """[{"role":"user","parts":[{"type":"uri","modality":"image","uri":"https://e.test/a.png"}]}]""", record.Spans[0].GetTagItem("gen_ai.input.messages"));
        Assert.Equal(
            """[{"role":"assistant","parts":[{"type":"tool_call","id":"call_1","name":"one","arguments":{"a":1}}],"finish_reason":"awaiting_user_input"}]""",
            record.Spans[0].GetTagItem("gen_ai.output.messages"));
        Assert.Equal(
            """[{"role":"tool","parts":[{"type":"tool_call_response","id":"call_1","response":"1"}]}]""", record.Spans[1].GetTagItem("gen_ai.input.messages"));
    }

    [Fact]
    public async Task No_span_and_no_measurement_carries_the_token()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await emulation.Client.StreamAsync(Hello, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken);

        var told = JsonSerializer.Serialize(record.Spans[0].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))
            + JsonSerializer.Serialize(Instruments.SelectMany(record.Of).SelectMany(one => one.Tags.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.DoesNotContain(emulation.Service.ApiToken, told, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello.", told, StringComparison.Ordinal);
    }
}
