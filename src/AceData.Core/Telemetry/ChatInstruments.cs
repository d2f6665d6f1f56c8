using System.Diagnostics.Metrics;

namespace AceData;

/// <summary>The activity source and the meter of one API: made once in a process, as the platform wants them.</summary>
internal sealed class ChatInstruments
{
    private static readonly double[] Seconds = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92];
    private static readonly long[] TokenCounts =
        [1, 4, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576, 4_194_304, 16_777_216, 67_108_864];

    private readonly ActivitySource _source;
    private readonly Meter _meter;

    public ChatInstruments(string name, string provider)
    {
        Provider = provider;
        _source = new ActivitySource(name);
        _meter = new Meter(name);
        Duration = InSeconds("gen_ai.client.operation.duration", "How long a turn took, to the last byte of its answer.");
        TimeToFirstChunk = InSeconds("gen_ai.client.operation.time_to_first_chunk", "How long a stream took to its first event.");
        TimePerOutputChunk = InSeconds("gen_ai.client.operation.time_per_output_chunk", "The time from one event of a stream to the next.");
        Tokens = _meter.CreateHistogram(
            "gen_ai.client.token.usage", "{token}", "Tokens read and written.", tags: null, new InstrumentAdvice<long> { HistogramBucketBoundaries = TokenCounts });
    }

    /// <summary>Who answers, as <c>gen_ai.provider.name</c> says it.</summary>
    public string Provider { get; }

    public Histogram<double> Duration { get; }

    public Histogram<double> TimeToFirstChunk { get; }

    public Histogram<double> TimePerOutputChunk { get; }

    public Histogram<long> Tokens { get; }

    /// <summary>Whether anybody listens; when nobody does, a call leaves no trace and pays for none.</summary>
    public bool IsEnabled => _source.HasListeners() || Duration.Enabled || TimeToFirstChunk.Enabled || TimePerOutputChunk.Enabled || Tokens.Enabled;

    public Activity? Start(string name, in TagList tags) => _source.StartActivity(name, ActivityKind.Client, parentContext: default, tags);

    private Histogram<double> InSeconds(string name, string description) =>
        _meter.CreateHistogram(name, "s", description, tags: null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
}
