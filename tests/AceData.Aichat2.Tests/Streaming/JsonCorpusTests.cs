using System.Globalization;
using System.Text.RegularExpressions;

namespace AceData.Aichat2.Tests;

/// <summary>A corpus of JSON texts, each put between good events, in both formats.</summary>
public sealed partial class JsonCorpusTests : IDisposable
{
    private const string First = """{"type":"text_delta","content":"first"}""";
    private const string Last = """{"type":"done"}""";

    private static readonly Dictionary<string, (char Class, byte[] Json)> Corpus = Load();

    private readonly StreamProbe _probe = new();

    public static TheoryData<string> Valid => Names('y');

    public static TheoryData<string> Invalid => Names('n');

    public static TheoryData<string> Either => Names('i');

    [Fact]
    public void The_corpus_is_large() => Assert.True(Corpus.Count >= 150);

    [Theory]
    [MemberData(nameof(Valid))]
    public async Task Valid_JSON_is_an_event(string name)
    {
        foreach (var outcome in await ReadAsync(name))
        {
            Assert.Null(outcome.Failure);
            Assert.Equal(3, outcome.Events.Count);
            Assert.Equal("text first", outcome.Short[0]);
            Assert.True(outcome.Events[1] is not UnknownEvent unknown || unknown.Json.GetRawText() == Encoding.UTF8.GetString(Corpus[name].Json).Trim(' '));
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
            Assert.InRange(failure.BytePosition ?? -1, 0, Corpus[name].Json.Length);
            Assert.Equal(Corpus[name].Json[..Math.Min(256, Corpus[name].Json.Length)], failure.Bytes.ToArray());
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
        var json = Corpus[name].Json;
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

    private static TheoryData<string> Names(char kind) => [.. Corpus.Where(item => item.Value.Class == kind).Select(item => item.Key)];

    private static Dictionary<string, (char Class, byte[] Json)> Load() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Streaming", "json-corpus.txt"))
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split('\t', 3))
            .ToDictionary(fields => fields[1], fields => (fields[0][0], Bytes(fields[2])));

    private static byte[] Bytes(string text)
    {
        List<byte> bytes = [];
        foreach (Match part in Part().Matches(text))
        {
            if (part.Groups["hex"].Success)
            {
                bytes.AddRange(Convert.FromHexString(part.Groups["hex"].Value));
                continue;
            }

            var times = part.Groups["times"].Success ? int.Parse(part.Groups["times"].Value, CultureInfo.InvariantCulture) : 1;
            bytes.AddRange(Enumerable.Repeat(Encoding.UTF8.GetBytes(part.Groups["text"].Value), times).SelectMany(piece => piece));
        }

        return [.. bytes];
    }

    [GeneratedRegex("⟦(?<hex>(?:[0-9A-F]{2})+)⟧|⟦(?<text>.*?)\\*(?<times>[0-9]+)⟧|(?<text>[^⟦]+)")]
    private static partial Regex Part();
}
