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
    case ["coldstart", .. var list]:
        await ColdStart.RunAsync(list is [var path] ? path : null);
        break;
    case [ColdStart.ClientArgument, var reader, var address]:
        return await ColdStartClient.RunAsync(reader, new Uri(address));
    default:
        await FullRun.RunAsync();
        break;
}

return 0;
