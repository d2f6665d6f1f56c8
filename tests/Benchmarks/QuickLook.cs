using System.Diagnostics;

namespace AceData.Aichat2.Benchmarks;

/// <summary>The readers in turns, for a look at a change: seconds instead of minutes.</summary>
internal static class QuickLook
{
    private const int Rounds = 15;

    public static async Task RunAsync(string which, int count)
    {
        foreach (var format in new[] { StreamFormat.ServerSentEvents, StreamFormat.NdJson })
        {
            var isEvents = format == StreamFormat.ServerSentEvents;
            var cumulative = which == "Cumulative";
            WordStream.Script script = new(count, isEvents, cumulative);
            CannedHandler service = new(() => new WordStream(script, StreamBenchmarks.ReadSize), isEvents ? "text/event-stream" : "application/x-ndjson");
            using SdkReader sdk = new(service, format);
            using HandWrittenReaders handWritten = new(service, new Uri("http://localhost"));
            (string Name, Func<Task<int>> Read)[] readers =
            [
                ("floor", () => Floor.ReadAsync(new WordStream(script, StreamBenchmarks.ReadSize), isEvents)),
                ("sdk", sdk.ReadAsync),
                ("lines", () => handWritten.ReadLinesAsync(isEvents)),
                ("sse", isEvents ? handWritten.ParseEventsAsync : sdk.ReadAsync),
            ];
            var best = new double[readers.Length];
            Array.Fill(best, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                for (var i = 0; i < readers.Length; i++)
                {
                    var repeats = Math.Max(1, (cumulative ? 20_000 : 100_000) / count);
                    var watch = Stopwatch.StartNew();
                    for (var repeat = 0; repeat < repeats; repeat++)
                    {
                        await readers[i].Read();
                    }

                    best[i] = Math.Min(best[i], watch.Elapsed.TotalNanoseconds / repeats / count);
                }
            }

            Console.WriteLine($"{format} {string.Join("  ", readers.Select((reader, i) => $"{reader.Name} {best[i]:0} ns ({best[i] / best[0]:0.00})"))}");
        }
    }
}
