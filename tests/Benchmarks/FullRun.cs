using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;

namespace AceData.Aichat2.Benchmarks;

/// <summary>Everything in one run, and the page that tells it.</summary>
internal static class FullRun
{
    private static readonly Type[] Classes =
        [typeof(DeltasInEvents), typeof(DeltasInNdJson), typeof(CumulativeInEvents), typeof(CumulativeInNdJson), typeof(CallsOverLoopback), typeof(CallsWithoutHttp)];

    /// <summary>The benchmarks of one class, without a page.</summary>
    public static void RunOnly(string name)
    {
        foreach (var benchmarks in Classes.Where(one => one.Name.Contains(name, StringComparison.OrdinalIgnoreCase)))
        {
            BenchmarkRunner.Run(benchmarks, Config());
        }
    }

    public static async Task RunAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Measurements measured = new();
        foreach (var benchmarks in Classes)
        {
            measured.Add(BenchmarkRunner.Run(benchmarks, Config()));
        }

        var streams = await ManyStreams.MeasureAsync();
        var arrival = await Arrival.MeasureAsync();
        var page = ResultsPage.Write(measured, streams, arrival);
        Console.WriteLine(page);
        var file = Path.Combine(Folder(), "RESULTS.md");
        await File.WriteAllTextAsync(file, page);
        Console.WriteLine($"Written: {file}");
    }

    // In this process: a project built for each run would take longer than the run.
    private static ManualConfig Config() => ManualConfig.CreateEmpty()
        .AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithWarmupCount(6)
            .WithIterationCount(11)
            .WithIterationTime(TimeInterval.FromMilliseconds(150)))
        .AddDiagnoser(MemoryDiagnoser.Default)
        .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
        .AddLogger(ConsoleLogger.Default);

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Benchmarks.csproj")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? Environment.CurrentDirectory;
    }
}
