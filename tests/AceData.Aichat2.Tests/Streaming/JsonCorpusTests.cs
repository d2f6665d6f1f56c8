namespace AceData.Aichat2.Tests;

/// <summary>A corpus of JSON texts, each put between good events, in both formats.</summary>
public sealed class JsonCorpusTests : IDisposable
{
    private const string First = """{"type":"text_delta","content":"first"}""";
    private const string Last = """{"type":"done"}""";

    private readonly StreamProbe _probe = new();

    public static TheoryData<string> Valid => [.. JsonCorpus.Valid];

    public static TheoryData<string> Invalid => [.. JsonCorpus.Invalid];

    public static TheoryData<string> Either => [.. JsonCorpus.Either];

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Valid_JSON_is_an_event(string name)
    {
        foreach (var outcome in await ReadAsync(name))
        {
            Assert.Null(outcome.Failure);
            Assert.Equal(3, outcome.Events.Count);
            Assert.Equal("text first", outcome.Short[0]);
            Assert.True(outcome.Events[1] is not UnknownEvent unknown || unknown.Json.GetRawText() == Encoding.UTF8.GetString(JsonCorpus.Json(name)).Trim(' '));
            Assert.IsType<DoneEvent>(outcome.Events[2]);
        }
    }

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task Invalid_JSON_is_told_with_its_place_behind_the_good_events(string name)
    {
        foreach (var outcome in await ReadAsync(name))
        {
            Assert.Equal("text first", StreamProbe.Short(Assert.Single(outcome.Events)));
            var failure = Assert.IsType<ProtocolException>(outcome.Failure);
            Assert.Equal(3, failure.LineNumber);
            Assert.InRange(failure.BytePosition ?? -1, 0, JsonCorpus.Json(name).Length);
            Assert.Equal(JsonCorpus.Json(name)[..Math.Min(256, JsonCorpus.Json(name).Length)], failure.Bytes.ToArray());
            Assert.Equal("first", failure.PartialAnswer);
        }
    }

    [Theory]
    [MemberData(nameof(Either))]
    public async Task JSON_that_may_be_refused_is_an_event_or_told_with_its_place(string name)
    {
        foreach (var outcome in await ReadAsync(name))
        {
            Assert.Equal("text first", outcome.Short[0]);
            if (outcome.Failure is null)
            {
                Assert.Equal(3, outcome.Events.Count);
                continue;
            }

            Assert.Equal(3, Assert.IsType<ProtocolException>(outcome.Failure).LineNumber);
        }
    }

    public void Dispose() => _probe.Dispose();

    private async Task<List<StreamOutcome>> ReadAsync(string name)
    {
        var json = JsonCorpus.Json(name);
        byte[] events = [.. Encoding.UTF8.GetBytes($"data: {First}\n\ndata: "), .. json, .. Encoding.UTF8.GetBytes($"\n\ndata: {Last}\n\n")];
        byte[] lines = [.. Encoding.UTF8.GetBytes($"{First}\n\n"), .. json, .. Encoding.UTF8.GetBytes($"\n{Last}\n")];
        List<StreamOutcome> outcomes = [await _probe.ReadAsync(lines, StreamProbe.NdJson, 1000), await _probe.ReadAsync(lines, StreamProbe.NdJson, 3)];
        if (json.Contains((byte)'\r'))
        {
            // Ends a line of an event stream, as it should.
            return outcomes;
        }

        outcomes.Add(await _probe.ReadAsync(events, StreamProbe.Sse, 1000));
        outcomes.Add(await _probe.ReadAsync(events, StreamProbe.Sse, 3));
        return outcomes;
    }
}
