namespace AceData.Aichat2.Tests;

public sealed class TranscriptSplitTests : IDisposable
{
    private readonly StreamProbe _probe = new();

    [Theory]
    [MemberData(nameof(TranscriptTests.Streams), MemberType = typeof(TranscriptTests))]
    public async Task A_transcript_split_at_any_position_becomes_exactly_its_events(string name)
    {
        var expected = ExpectedTranscripts.Of(name);
        var bytes = Transcript.Bytes(name);

        for (var position = 1; position < bytes.Length; position++)
        {
            TranscriptTests.Check(expected, await _probe.ReadAsync(bytes, Transcript.MediaType(name), position, int.MaxValue));
        }
    }

    public void Dispose() => _probe.Dispose();
}
