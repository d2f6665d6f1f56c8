namespace AceData.Aichat2.Tests;

/// <summary>What a stream of text allocates, to the byte: these streams answer at once, so that everything happens on the test's thread.</summary>
// The pools' own events, counted in one class, would be allocations in the other.
[Collection("Pools")]
public sealed class AllocationTests : IDisposable
{
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
        WordStream.Script script = new(count, events: mediaType == StreamProbe.Sse, cumulative);
        await MeasureAsync(new WordStream.Script(1_000, events: mediaType == StreamProbe.Sse, cumulative), mediaType);

        var (allocated, events) = await MeasureAsync(script, mediaType);

        Assert.Equal(count + 1, events);
        Assert.True(allocated <= MostBytesAnEvent * count, $"{(double)allocated / count:0.0} bytes an event");
    }

    [Fact]
    public async Task The_whole_answer_asked_for_once_costs_its_length()
    {
        var outcome = await _probe.ReadAsync(new WordStream(new WordStream.Script(10_000, events: true, cumulative: false), 1400), StreamProbe.Sse);
        var last = outcome.Events.OfType<TextDeltaEvent>().Last();

        // Takes the buffer that is borrowed for it.
        _ = outcome.Events.OfType<TextDeltaEvent>().ElementAt(9_998).Answer;

        var before = GC.GetAllocatedBytesForCurrentThread();
        var answer = last.Answer;
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var again = last.Answer;

        Assert.InRange(answer.Length, 30_000, 50_000);
        Assert.Same(answer, again);
        Assert.True(allocated <= (answer.Length * sizeof(char)) + 1024, $"{allocated} bytes");
    }

    public void Dispose() => _probe.Dispose();

    private async Task<(long Allocated, int Events)> MeasureAsync(WordStream.Script script, string mediaType)
    {
        var client = _probe.Open(new WordStream(script, 1400), mediaType);
        var events = 0;
        var thread = Environment.CurrentManagedThreadId;
        var before = GC.GetAllocatedBytesForCurrentThread();
        await foreach (var received in client.StreamAsync(new ChatRequest { Question = "q" }))
        {
            events += received is null ? 0 : 1;
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(thread, Environment.CurrentManagedThreadId);
        return (allocated, events);
    }
}
