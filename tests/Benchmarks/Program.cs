using AceData.Aichat2.Benchmarks;

switch (args)
{
    case ["quick", .. var which]:
        await QuickLook.RunAsync(which is [var one, ..] ? one : "Deltas", which is [_, var count] ? int.Parse(count) : 1_000);
        break;
    case ["only", var name]:
        FullRun.RunOnly(name);
        break;
    case ["probes"]:
        Console.WriteLine(await ManyStreams.MeasureAsync());
        Console.WriteLine(await Arrival.MeasureAsync());
        break;
    default:
        await FullRun.RunAsync();
        break;
}
