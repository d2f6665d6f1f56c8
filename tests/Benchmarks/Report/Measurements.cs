using BenchmarkDotNet.Reports;

namespace AceData.Aichat2.Benchmarks;

/// <summary>What the benchmarks measured, by class, method and number of events.</summary>
internal sealed class Measurements
{
    private readonly Dictionary<(string Class, string Method, int Events), Measurement> _all = [];

    internal readonly record struct Measurement(double Nanoseconds, double Bytes);

    public IEnumerable<(string Class, string Method, int Events)> Keys => _all.Keys;

    public void Add(Summary summary)
    {
        foreach (var report in summary.Reports)
        {
            var measured = report.BenchmarkCase;
            var events = measured.Parameters.Items.FirstOrDefault(item => item.Name == nameof(StreamBenchmarks.Events))?.Value as int? ?? 1;

            // The fastest iteration, of thousands of runs: other work on the machine makes iterations slow, nothing makes them fast.
            var time = report.ResultStatistics?.Min ?? double.NaN;
            var bytes = report.GcStats.GetBytesAllocatedPerOperation(measured) ?? 0;
            _all[(measured.Descriptor.Type.Name, measured.Descriptor.WorkloadMethod.Name, events)] = new Measurement(time / events, (double)bytes / events);
        }
    }

    public Measurement Of(Type benchmarks, string method, int events = 1) =>
        _all.TryGetValue((benchmarks.Name, method, events), out var found) ? found : new Measurement(double.NaN, double.NaN);
}
