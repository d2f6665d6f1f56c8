using AceData.Aichat2.Benchmarks;

if (args is ["quick", ..])
{
    await QuickLook.RunAsync(args.Length > 1 ? args[1] : "Deltas");
    return;
}
