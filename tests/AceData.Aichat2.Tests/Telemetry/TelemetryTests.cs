using System.Diagnostics;
using System.Text.Json;
using AceData.Aichat2.Emulator;

namespace AceData.Aichat2.Tests.Telemetry;

[Collection(nameof(Alone))]
public sealed class TelemetryTests
{
    private static readonly string[] Instruments =
    [
        "gen_ai.client.operation.duration", "gen_ai.client.token.usage", "gen_ai.client.operation.time_to_first_chunk", "gen_ai.client.operation.time_per_output_chunk",
    ];

    [Fact]
    public async Task A_plain_answer_is_a_span_with_the_conventions_attributes()
    {
        await using var emulation = await Emulation.StartAsync(new ScriptedReplies().Enqueue(ReplyPart.Text("Hi."), ReplyPart.Usage(7, 2)));
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        var answer = await emulation.Client.ChatAsync(Hello);

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

        var answer = await emulation.Client.StreamAsync(Hello).ToChatResponseAsync();

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

        await emulation.Client.StreamAsync(Hello).ToChatResponseAsync();

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

        await emulation.Client.ChatAsync(Hello);

        Assert.Single(record.Of(Instruments[0]));
        Assert.Equal(2, record.Of(Instruments[1]).Count);
        Assert.Empty(record.Of(Instruments[2]));
        Assert.Empty(record.Of(Instruments[3]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_error_is_named_by_the_services_code(bool streamed)
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        emulation.Service.Faults.Add(Fault.Status(403, "used_up"));

        await Assert.ThrowsAsync<InsufficientBalanceException>(() => AskAsync(emulation, Hello, streamed));

        AssertFailed(emulation, record, "used_up");
        Assert.Empty(record.Of(Instruments[2]));
    }

    [Fact]
    public async Task An_error_inside_a_stream_is_named_too()
    {
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { Wire = WireOptions.Production });
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        var failed = await Assert.ThrowsAsync<StreamErrorException>(() => AskAsync(emulation, Hello with { Question = "fail" }, streamed: true));

        var span = AssertFailed(emulation, record, "chat_error");
        Assert.Equal(failed.ConversationId, span.GetTagItem("gen_ai.conversation.id"));
        Assert.Single(record.Of(Instruments[2]));
    }

    [Fact]
    public async Task A_cut_stream_is_named_by_its_exception()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        emulation.Service.Faults.Add(Fault.CutAfter(200));

        await Assert.ThrowsAsync<StreamInterruptedException>(() => AskAsync(emulation, Hello, streamed: true));

        AssertFailed(emulation, record, "AceData.Aichat2.StreamInterruptedException");
        Assert.Empty(record.Of(Instruments[1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_turn_is_named_by_its_exception(bool streamed)
    {
        TurnHold hold = new("done");
        await using var emulation = await Emulation.StartAsync(new Aichat2EmulatorOptions { BeforeEvent = hold.BeforeEventAsync });
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        using CancellationTokenSource stop = new();

        var turn = AskAsync(emulation, Hello, streamed, stop.Token);
        await (streamed ? hold.Reached : ReceivedAsync(emulation));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => turn);
        hold.Release();

        AssertFailed(emulation, record, "System.OperationCanceledException");
    }

    [Fact]
    public async Task A_stream_that_is_left_ends_its_span_without_an_error()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await foreach (var received in emulation.Client.StreamAsync(Hello with { Question = "500 words" }))
        {
            Assert.Empty(record.Spans);
            break;
        }

        var span = Assert.Single(record.Spans);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Null(span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("gen_ai.response.finish_reasons"));
        AssertTags(Common(emulation), Assert.Single(record.Of(Instruments[0])).Tags);
        Assert.Empty(record.Of(Instruments[1]));
    }

    [Fact]
    public async Task The_span_is_a_child_of_the_callers_and_never_stays_current()
    {
        await using var emulation = await Emulation.StartAsync();
        using TelemetryRecord record = new(emulation.Service.BaseAddress);
        using Activity parent = new Activity("caller").Start();

        await foreach (var received in emulation.Client.StreamAsync(Hello))
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
        var first = await emulation.Client.ChatAsync(Hello);
        using TelemetryRecord record = new(emulation.Service.BaseAddress);

        await emulation.Client.StreamAsync(new ChatRequest { Id = first.Id, Question = "Go on." }).ToChatResponseAsync();

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
            await emulation.Client.StreamAsync(Hello).ToChatResponseAsync();
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
            await session.SendAsync([ContentBlock.Image("https://e.test/a.png")]);
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

        await emulation.Client.StreamAsync(Hello).ToChatResponseAsync();

        var told = JsonSerializer.Serialize(record.Spans[0].TagObjects.Select(tag => $"{tag.Key}={tag.Value}"))
            + JsonSerializer.Serialize(Instruments.SelectMany(record.Of).SelectMany(one => one.Tags.Select(tag => $"{tag.Key}={tag.Value}")));
        Assert.DoesNotContain(emulation.Service.ApiToken, told, StringComparison.Ordinal);
        Assert.DoesNotContain("Hello.", told, StringComparison.Ordinal);
    }

    private static ChatRequest Hello { get; } = new() { Model = ModelId.Gpt41, Question = "Hello." };

    private static async Task ReceivedAsync(Emulation emulation) => await emulation.Service.Requests.TakeAsync();

    private static async Task AskAsync(Emulation emulation, ChatRequest request, bool streamed, CancellationToken cancellationToken = default)
    {
        if (streamed)
        {
            await emulation.Client.StreamAsync(request, options: null, cancellationToken).ToChatResponseAsync(cancellationToken);
            return;
        }

        await emulation.Client.ChatAsync(request, options: null, cancellationToken);
    }

    private static Activity AssertFailed(Emulation emulation, TelemetryRecord record, string error)
    {
        var span = Assert.Single(record.Spans);
        Assert.Equal((ActivityStatusCode.Error, error), (span.Status, span.GetTagItem("error.type")));
        AssertTags(Common(emulation, ("error.type", error)), Assert.Single(record.Of(Instruments[0])).Tags);
        return span;
    }

    private static Dictionary<string, object?> Tags(Activity span) =>
        span.TagObjects.ToDictionary(tag => tag.Key, tag => tag.Value is string[] { Length: 1 } only ? only[0] : tag.Value);

    private static Dictionary<string, object?> Common(Emulation emulation, params (string Key, object? Value)[] others)
    {
        Dictionary<string, object?> tags = new()
        {
            ["gen_ai.operation.name"] = "chat",
            ["gen_ai.provider.name"] = "acedatacloud",
            ["gen_ai.request.model"] = "gpt-4.1",
            ["server.address"] = "127.0.0.1",
            ["server.port"] = emulation.Service.BaseAddress.Port,
        };
        foreach (var (key, value) in others)
        {
            tags[key] = value;
        }

        return tags;
    }

    private static void AssertTags(IReadOnlyDictionary<string, object?> expected, IReadOnlyDictionary<string, object?> actual) =>
        Assert.Equal(expected.OrderBy(tag => tag.Key), actual.OrderBy(tag => tag.Key));
}
