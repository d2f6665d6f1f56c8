using System.Text;
using System.Text.Json;

namespace AceData.Aichat2.Tests;

public sealed class MisshapenEventTests
{
    // Known types in forms of their own: well-formed JSON is never refused and never cut down.
    [Theory]
    [InlineData("""{"type":"ask_user_question","tool_id":"t"}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","question":"q","options":"any"}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","question":"q","options":[5]}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":[]}}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":["q"]}}""")]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":["q"]}""")]
    [InlineData("""{"type":"consent_request","tool_id":"t"}""")]
    [InlineData("""{"type":"consent_request","tool_id":"t","payload":{"requirements":5}}""")]
    [InlineData("""{"type":"action_confirmation","tool_id":"t","payload":"p"}""")]
    [InlineData("""{"type":"card","card":"c"}""")]
    [InlineData("""{"type":"citation"}""")]
    [InlineData("""{"type":"artifact","artifact":{"size":"large"}}""")]
    [InlineData("""{"type":"thinking"}""")]
    [InlineData("""{"type":"text_delta","content":5}""")]
    [InlineData("""{"type":"text_delta","answer":"only the whole"}""")]
    [InlineData("""{"type":"tool_result","tool_id":"t","is_error":"no"}""")]
    [InlineData("""{"type":"tool_result","tool_id":"t","duration_ms":"soon"}""")]
    [InlineData("""{"type":"tool_result","tool_id":5,"is_error":"no"}""")]
    [InlineData("""{"type":"done","usage":{"total_tokens":[]}}""")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"no":"type"}""")]
    [InlineData("[1]")]
    public async Task An_event_in_a_form_of_its_own_is_kept_whole(string json)
    {
        var (events, failure) = await ReadAsync(json);

        Assert.Null(failure);
        var kept = Assert.IsType<UnknownEvent>(events[0]);
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), kept.Json));
    }

    [Theory]
    [InlineData("""{"type":"browser_execution","tool_id":"t","tool_name":"n","execution":"browser","state":"open"}""", typeof(BrowserExecutionEvent))]
    [InlineData("""{"type":"system_message","content":"c","id":"c1"}""", typeof(SystemMessageEvent))]
    [InlineData("""{"type":"compact","kept":3}""", typeof(CompactEvent))]
    [InlineData("""{"type":"ask_user_question","tool_id":"t","payload":{"questions":[{"question":"q","options":[],"multiSelect":false}],"more":1}}""", typeof(AskUserQuestionEvent))]
    [InlineData("""{"type":"tool_use_start","tool_id":"t","tool_name":"n","input":{},"tool_display_name":"d","execution":"client"}""", typeof(ToolUseStartEvent))]
    [InlineData("""{"type":"thinking","content":"c","unknown":[null]}""", typeof(ThinkingEvent))]
    public async Task An_event_is_passed_on_as_it_came(string json, Type expected)
    {
        var (events, _) = await ReadAsync(json);
        using MemoryStream passedOn = new();
        using (Utf8JsonWriter writer = new(passedOn))
        {
            events[0].WriteTo(writer);
        }

        Assert.IsType(expected, events[0]);
        var written = Encoding.UTF8.GetString(passedOn.ToArray());
        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), JsonElement.Parse(written)), written);
    }

    private static Task<(List<StreamEvent> Events, Exception? Failure)> ReadAsync(string json) =>
        Answers.ReadAsync(Encoding.UTF8.GetBytes(json + "\n{\"type\":\"done\"}\n"), "application/x-ndjson");
}
