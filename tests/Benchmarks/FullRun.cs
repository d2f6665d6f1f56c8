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
    public static async Task RunAsync()
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Type[] classes = [typeof(DeltasInEvents), typeof(DeltasInNdJson), typeof(CumulativeInEvents), typeof(CumulativeInNdJson), typeof(CallsOverLoopback), typeof(CallsWithoutHttp)];
        Measurements measured = new();
        foreach (var benchmarks in classes)
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
            .WithWarmupCount(4)
            .WithIterationCount(9)
            .WithIterationTime(TimeInterval.FromMilliseconds(120)))
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
