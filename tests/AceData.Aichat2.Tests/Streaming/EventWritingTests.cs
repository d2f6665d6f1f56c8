using System.Text.Json;

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
}
