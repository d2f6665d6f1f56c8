using System.Text.Json;

namespace AceData.Aichat2.Tests;

public sealed class EventWritingTests
{
    public static TheoryData<string> Streams => [.. Transcript.Streams()];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task Events_that_are_passed_on_are_read_the_same_again(string name)
    {
        var (events, _) = await Answers.ReadAsync(Transcript.Bytes(name), Transcript.MediaType(name));

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
        Assert.Equal(events.Select(Text), again.Select(Text));
        Assert.Equal(events.Select(received => received.GetType()), again.Select(received => received.GetType()));
    }

    private static string Text(StreamEvent received)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            received.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
