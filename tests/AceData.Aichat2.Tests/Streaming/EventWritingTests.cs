namespace AceData.Aichat2.Tests;

public sealed class EventWritingTests
{
    public static TheoryData<string> Streams => [.. Transcript.Streams()];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_that_are_passed_on_are_read_the_same_again(string name)
    {
        var (events, failure) = await Answers.ReadAsync(Transcript.Bytes(name), Transcript.MediaType(name));

        using MemoryStream passedOn = new();
        foreach (var received in events)
        {
            using (Utf8JsonWriter writer = new(passedOn))
            {
                received.WriteTo(writer);
            }

            passedOn.WriteByte((byte)'\n');
        }

        var (again, _) = await Answers.ReadAsync(passedOn.ToArray(), "application/x-ndjson");
        Assert.True(events.Count > 0 || failure is StreamErrorException);
        Assert.Equal(events.Select(StreamProbe.Full), again.Select(StreamProbe.Full));
    }

    public static TheoryData<StreamEvent, string> Written => new()
    {
        { new TextDeltaEvent { Text = "a", ConversationId = "c" }, """{"type":"text_delta","content":"a","delta_answer":"a","id":"c"}""" },
        { new ToolResultEvent { ToolUseId = "t", Output = "o" }, """{"type":"tool_result","tool_id":"t","output":"o","is_error":false}""" },
        { new DoneEvent { ConversationId = "c" }, """{"type":"done","conversation_id":"c"}""" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void An_event_made_by_hand_is_written_as_the_service_sends_it(StreamEvent made, string json)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            made.WriteTo(writer);
        }

        Assert.Equal(json, System.Text.Encoding.UTF8.GetString(bytes.ToArray()));
    }
}
