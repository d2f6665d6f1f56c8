namespace AceData.Aichat2.Tests;

public sealed class TranscriptTests : IDisposable
{
    private readonly StreamProbe _probe = new();

    public static TheoryData<string> Streams => [.. Transcript.Streams()];

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_transcript_read_whole_becomes_exactly_its_events(string name) =>
        Check(ExpectedTranscripts.Of(name), await _probe.ReadAsync(Transcript.Bytes(name), Transcript.MediaType(name)));

    [Theory]
    [MemberData(nameof(Streams))]
    public async Task A_transcript_read_byte_by_byte_becomes_exactly_its_events(string name) =>
        Check(ExpectedTranscripts.Of(name), await _probe.ReadAsync(Transcript.Bytes(name), Transcript.MediaType(name), 1));

    public void Dispose() => _probe.Dispose();

    internal static void Check(Expected expected, StreamOutcome outcome)
    {
        Assert.Equal(expected.Events.Select(StreamProbe.Full), outcome.Full);
        Assert.Equal(expected.Failure, outcome.Failure?.GetType());
        if (outcome.Failure is AceDataException failure)
        {
            Assert.Equal(expected.Code, failure.Code);
            Assert.Equal(expected.StatusCode, (int?)failure.StatusCode);
            Assert.Equal(expected.PartialAnswer, Assert.IsAssignableFrom<IPartialAnswer>(failure).PartialAnswer);
            Assert.Equal(expected.FailedConversation, failure.ConversationId);
        }
    }
}
