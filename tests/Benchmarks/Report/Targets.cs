namespace AceData.Aichat2.Benchmarks;

/// <summary>What was promised, beside what was measured.</summary>
internal static class Targets
{
    private const int Events = 1_000;

    public static void Write(StringBuilder page, Measurements measured, ManyStreams.Result streams, Arrival.Result arrival)
    {
        var sdk = measured.Of(typeof(DeltasInEvents), nameof(StreamBenchmarks.Sdk), Events);
        var better = Math.Min(
            measured.Of(typeof(DeltasInEvents), nameof(StreamBenchmarks.StreamReaderAndSerializer), Events).Nanoseconds,
            measured.Of(typeof(DeltasInEvents), nameof(DeltasInEvents.SseParserAndSerializer), Events).Nanoseconds);
        Row(page, "time per event, deltas only, 1,000 events, over the floor", 2.5, Ratio(measured, typeof(DeltasInEvents), Events), "×");
        Row(page, "the same, NDJSON", 2.5, Ratio(measured, typeof(DeltasInNdJson), Events), "×");
        Row(page, "the same, over the better hand-written reader", 0.5, sdk.Nanoseconds / better, "×");
        Row(page, "the same, over OpenAI's SDK", 0.1, sdk.Nanoseconds / measured.Of(typeof(DeltasInEvents), nameof(DeltasInEvents.OpenAI), Events).Nanoseconds, "×");
        Row(page, "allocation per event, deltas only, 1,000 events", 96, sdk.Bytes, " bytes");
        foreach (var events in new[] { 1_000, 10_000 })
        {
            Row(page, $"allocation per event, the whole answer in every event, {events:N0} events", 96, measured.Of(typeof(CumulativeInEvents), nameof(StreamBenchmarks.Sdk), events).Bytes, " bytes");
            Row(page, $"time, the whole answer in every event, {events:N0} events, over the floor", 3, Ratio(measured, typeof(CumulativeInEvents), events), "×");
        }

        var bare = measured.Of(typeof(CallsOverLoopback), nameof(CallBenchmarks.BareHttpClient));
        var chat = measured.Of(typeof(CallsOverLoopback), nameof(CallBenchmarks.ChatAsync));
        Row(page, "`ChatAsync` over bare `HttpClient`, over loopback HTTP", 1.3, chat.Nanoseconds / bare.Nanoseconds, "×");
        Row(page, "the same, allocation", 4096, chat.Bytes - bare.Bytes, " bytes more");
        Row(page, "an idle open stream, beyond what `HttpClient` holds", 8192, streams.BytesAStream - streams.BytesABareStream, " bytes");
        Row(page, "events lost of 1,000 streams at once", 0, streams.Lost, string.Empty);
        Row(page, "an event's way to the caller, median, over the hand-written reader's", 1.3, arrival.SdkMedian / arrival.BareMedian, "×");
    }

    private static double Ratio(Measurements measured, Type type, int events) =>
        measured.Of(type, nameof(StreamBenchmarks.Sdk), events).Nanoseconds / measured.Of(type, nameof(StreamBenchmarks.Floor), events).Nanoseconds;

    private static void Row(StringBuilder page, string what, double target, double measured, string unit) =>
        page.Append($"| {what} | {target:#,0.##}{unit} | {measured:#,0.##}{unit} | {(measured <= target ? "met" : "**not met**")} |\n");
}
