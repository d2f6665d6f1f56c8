namespace AceData.Aichat2.Benchmarks;

/// <summary>Writes what was measured as a page: the targets first, then the tables.</summary>
internal static class ResultsPage
{
    private static readonly (Type Class, string Name)[] Streams =
    [
        (typeof(DeltasInEvents), "Server-sent events, deltas only"),
        (typeof(DeltasInNdJson), "NDJSON, deltas only"),
        (typeof(CumulativeInEvents), "Server-sent events, the whole answer in every event"),
        (typeof(CumulativeInNdJson), "NDJSON, the whole answer in every event"),
    ];

    private static readonly (string Method, string Name)[] Readers =
    [
        (nameof(StreamBenchmarks.Sdk), "**this SDK**, `ConversationsClient.StreamAsync`"),
        (nameof(StreamBenchmarks.Floor), "floor: newline scan + `Utf8JsonReader` over every token"),
        (nameof(StreamBenchmarks.StreamReaderAndSerializer), "hand-written: `StreamReader` + `JsonSerializer`"),
        (nameof(DeltasInEvents.SseParserAndSerializer), "hand-written: `SseParser` + `JsonSerializer`"),
        (nameof(DeltasInEvents.OpenAI), "OpenAI 2.15, its own wire"),
        (nameof(DeltasInEvents.Anthropic), "Anthropic 13.12, its own wire"),
    ];

    public static string Write(Measurements measured, ManyStreams.Result streams, Arrival.Result arrival)
    {
        StringBuilder page = new();
        page.Append($"""
            # What reading costs

            {DateTime.UtcNow:yyyy-MM-dd}, {Environment.ProcessorCount} cores, Debian, .NET {Environment.Version.Major}. One run of `dotnet run -c Release --project tests/Benchmarks`, which writes this page.
            Answers of short words (about 4 characters an event), read 1,400 bytes at a time; every reader reads the same words, and its count of them is checked.
            Time is that of the fastest of 11 iterations: the machine is shared, and other work on it only ever slows. Read the ratios before the nanoseconds.

            ## Targets

            | | target | measured | |
            |---|---|---|---|

            """);
        Targets.Write(page, measured, streams, arrival);
        foreach (var (type, name) in Streams)
        {
            WriteStreams(page, measured, type, name);
        }

        WriteCalls(page, measured);
        page.Append($"""

            ## {ManyStreams.Streams:N0} streams at once, over loopback

            {ManyStreams.Streams:N0} streams of {ManyStreams.Events} events each, server and client in one process: {streams.Lost} events lost, {streams.Took.TotalSeconds:0.0} s.
            All of them open and waiting in their middle: {Kilo(streams.BytesAStream)} a stream with this SDK, {Kilo(streams.BytesABareStream)} with a bare `HttpClient`
            (client and server together), so {Kilo(streams.BytesAStream - streams.BytesABareStream)} for this SDK, its buffer included.

            ## From the service's write to the caller's event, over loopback

            | | median | 99 % |
            |---|---|---|
            | this SDK | {arrival.SdkMedian:0} µs | {arrival.SdkP99:0} µs |
            | hand-written: `StreamReader` + `JsonSerializer` | {arrival.BareMedian:0} µs | {arrival.BareP99:0} µs |

            """);
        return page.ToString();
    }

    private static void WriteStreams(StringBuilder page, Measurements measured, Type type, string name)
    {
        page.Append($"\n## {name}\n\n| reader | events | ns an event | × the floor | bytes an event |\n|---|---|---|---|---|\n");
        foreach (var (method, reader) in Readers)
        {
            foreach (var events in new[] { 100, 1_000, 10_000 })
            {
                var found = measured.Of(type, method, events);
                if (!double.IsNaN(found.Nanoseconds))
                {
                    var floor = measured.Of(type, nameof(StreamBenchmarks.Floor), events);
                    page.Append($"| {reader} | {events:N0} | {found.Nanoseconds:N0} | {found.Nanoseconds / floor.Nanoseconds:0.00} | {found.Bytes:N0} |\n");
                }
            }
        }
    }

    private static void WriteCalls(StringBuilder page, Measurements measured)
    {
        page.Append("\n## A call answered with one object\n\n| | µs | ratio | bytes |\n|---|---|---|---|\n");
        foreach (var (type, name) in new[] { (typeof(CallsOverLoopback), "over loopback HTTP"), (typeof(CallsWithoutHttp), "without HTTP (a handler that answers at once)") })
        {
            var bare = measured.Of(type, nameof(CallBenchmarks.BareHttpClient));
            var sdk = measured.Of(type, nameof(CallBenchmarks.ChatAsync));
            page.Append($"| bare `HttpClient`, {name} | {bare.Nanoseconds / 1000:N1} | 1 | {bare.Bytes:N0} |\n");
            page.Append($"| `ChatAsync`, {name} | {sdk.Nanoseconds / 1000:N1} | {sdk.Nanoseconds / bare.Nanoseconds:0.00} | {sdk.Bytes:N0} |\n");
        }
    }

    private static string Kilo(long bytes) => $"{bytes / 1024.0:0.0} KB";
}
