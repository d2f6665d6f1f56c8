using BenchmarkDotNet.Attributes;

namespace AceData.Aichat2.Benchmarks;

/// <summary>One answer of short words, read to its end in reads of 1,400 bytes.</summary>
public abstract class StreamBenchmarks(StreamFormat format, bool cumulative)
{
    public const int ReadSize = 1400;

    private WordStream.Script _script = null!;
    private SdkReader _sdk = null!;
    private HandWrittenReaders _handWritten = null!;

    [Params(100, 1_000, 10_000)]
    public int Events { get; set; }

    protected bool IsEvents => format == StreamFormat.ServerSentEvents;

    private protected HandWrittenReaders HandWritten => _handWritten;

    private protected int ExpectedLength => Enumerable.Range(0, Events).Sum(i => WordStream.Word(i).Length);

    [GlobalSetup]
    public virtual void Setup()
    {
        _script = new WordStream.Script(Events, IsEvents, cumulative);
        CannedHandler service = new(() => new WordStream(_script, ReadSize), IsEvents ? "text/event-stream" : "application/x-ndjson");
        _sdk = new SdkReader(service, format);
        _handWritten = new HandWrittenReaders(service, new Uri("http://localhost"));
        Verify(_sdk.ReadAsync());
        Verify(_handWritten.ReadLinesAsync(IsEvents));
    }

    [GlobalCleanup]
    public virtual void Cleanup()
    {
        _sdk.Dispose();
        _handWritten.Dispose();
    }

    [Benchmark(Baseline = true)]
    public async Task<int> Floor()
    {
        await using WordStream stream = new(_script, ReadSize);
        return await Benchmarks.Floor.ReadAsync(stream, IsEvents);
    }

    [Benchmark]
    public Task<int> Sdk() => _sdk.ReadAsync();

    [Benchmark]
    public Task<int> StreamReaderAndSerializer() => _handWritten.ReadLinesAsync(IsEvents);

    // A reader that drops events would be fast.
    private protected void Verify(Task<int> reading)
    {
        if (reading.GetAwaiter().GetResult() != ExpectedLength)
        {
            throw new InvalidOperationException("The reader did not read all of the words.");
        }
    }
}

public class DeltasInNdJson() : StreamBenchmarks(StreamFormat.NdJson, cumulative: false);

public class CumulativeInNdJson() : StreamBenchmarks(StreamFormat.NdJson, cumulative: true);

public class CumulativeInEvents() : StreamBenchmarks(StreamFormat.ServerSentEvents, cumulative: true)
{
    [Benchmark]
    public Task<int> SseParserAndSerializer() => HandWritten.ParseEventsAsync();
}

public class DeltasInEvents() : StreamBenchmarks(StreamFormat.ServerSentEvents, cumulative: false)
{
    private OtherSdks _others = null!;

    public override void Setup()
    {
        base.Setup();
        var openAI = OtherWires.OpenAI(Events);
        var anthropic = OtherWires.Anthropic(Events);
        _others = new OtherSdks(
            new CannedHandler(() => new PiecewiseStream(openAI, ReadSize), "text/event-stream"),
            new CannedHandler(() => new PiecewiseStream(anthropic, ReadSize), "text/event-stream"));
        Verify(HandWritten.ParseEventsAsync());
        Verify(_others.OpenAIAsync());
        Verify(_others.AnthropicAsync());
    }

    public override void Cleanup()
    {
        _others.Dispose();
        base.Cleanup();
    }

    [Benchmark]
    public Task<int> SseParserAndSerializer() => HandWritten.ParseEventsAsync();

    [Benchmark]
    public Task<int> OpenAI() => _others.OpenAIAsync();

    [Benchmark]
    public Task<int> Anthropic() => _others.AnthropicAsync();
}
