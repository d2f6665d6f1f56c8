using System.Globalization;
using System.Text;

namespace AceData.Aichat2.Tests;

/// <summary>What a stream of text allocates, to the byte: these streams answer at once, so that everything happens on the test's thread.</summary>
public sealed class AllocationTests : IDisposable
{
    private const string Id = "f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44";
    private const long MostBytesAnEvent = 96;

    private readonly StreamProbe _probe = new();

    [Theory]
    [InlineData(StreamProbe.Sse, 1_000, false)]
    [InlineData(StreamProbe.NdJson, 1_000, false)]
    [InlineData(StreamProbe.Sse, 1_000, true)]
    [InlineData(StreamProbe.NdJson, 1_000, true)]
    [InlineData(StreamProbe.Sse, 10_000, true)]
    [InlineData(StreamProbe.NdJson, 10_000, true)]
    public async Task An_event_costs_its_record_its_text_and_little_else(string mediaType, int count, bool cumulative)
    {
        var body = Body(mediaType, count, cumulative);
        await MeasureAsync(body, mediaType);

        var (allocated, events) = await MeasureAsync(body, mediaType);

        Assert.Equal(count + 1, events);
        Assert.True(allocated <= MostBytesAnEvent * count, $"{(double)allocated / count:0.0} bytes an event");
    }

    [Fact]
    public async Task The_whole_answer_asked_for_once_costs_its_length()
    {
        var outcome = await _probe.ReadAsync(Body(StreamProbe.Sse, 10_000, cumulative: false), StreamProbe.Sse);
        var last = outcome.Events.OfType<TextDeltaEvent>().Last();
        _ = outcome.Events.OfType<TextDeltaEvent>().ElementAt(9_000).Answer;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = last.Answer;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var again = last.Answer;

        Assert.Equal(40_000, answer.Length);
        Assert.Same(answer, again);
        Assert.True(allocated <= (answer.Length * sizeof(char)) + 1024, $"{allocated} bytes");
    }

    public void Dispose() => _probe.Dispose();

    private static byte[] Body(string mediaType, int count, bool cumulative)
    {
        var (before, behind) = mediaType == StreamProbe.Sse ? ("data: ", "\n\n") : (string.Empty, "\n");
        StringBuilder body = new();
        StringBuilder answer = new();
        for (var i = 0; i < count; i++)
        {
            var word = $" {i % 1000:000}";
            answer.Append(word);
            body.Append(before).Append(CultureInfo.InvariantCulture, $"{{\"type\":\"text_delta\",\"content\":\"{word}\",\"delta_answer\":\"{word}\",\"id\":\"{Id}\"");
            if (cumulative)
            {
                body.Append(",\"answer\":\"").Append(answer).Append('"');
            }

            body.Append('}').Append(behind);
        }

        return Encoding.UTF8.GetBytes(body.Append(before).Append("{\"type\":\"done\"}").Append(behind).ToString());
    }

    private async Task<(long Allocated, int Events)> MeasureAsync(byte[] body, string mediaType)
    {
        var client = _probe.Open(new PiecewiseStream(body, 1400), mediaType);
        var events = 0;
        var thread = Environment.CurrentManagedThreadId;
        var before = GC.GetAllocatedBytesForCurrentThread();
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "q" }, cancellationToken: TestContext.Current.CancellationToken))
        {
            events += received is null ? 0 : 1;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        return (allocated, events);
    }
}
