using System.Diagnostics;
using System.Globalization;
using AceData.Fuzz;

// dotnet run -c Release --project tests/Fuzz -- --inputs 2000000 --seed 1 [--seconds 600] [--failures 20] [--save folder]
var inputs = (long)Number("--inputs", 100_000);
var seed = (int)Number("--seed", 1);
var seconds = Number("--seconds", 24 * 3600);
var mostFailures = (int)Number("--failures", 20);

var clock = Stopwatch.StartNew();
FuzzRun run = new(seed);
await run.WatchAsync(Task.Run(async () =>
{
    await run.ReplayAsync(CancellationToken.None);
    await run.RunAsync(inputs, TimeSpan.FromSeconds(seconds), mostFailures, CancellationToken.None);
}));

foreach (var failure in run.Failures)
{
    Console.WriteLine(failure);
    Console.WriteLine();
    if (Value("--save") is { } folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, FuzzCorpus.SeedName(failure.Input, $"seed-{seed}-{failure.Index}")), failure.Input.Bytes);
    }
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{run.Inputs} inputs (seed {seed}, {FuzzCorpus.Seeds.Count} kept cases first), {run.Failures.Count} failures, {clock.Elapsed.TotalSeconds:0.0} s"));
return run.Failures.Count == 0 ? 0 : 1;

double Number(string name, double otherwise) => Value(name) is { } text ? double.Parse(text, CultureInfo.InvariantCulture) : otherwise;

string? Value(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
