using System.Diagnostics;

namespace Docs;

/// <summary>The code of docs/telemetry.md.</summary>
internal static class TelemetrySnippets
{
    public static ActivityListener Listen()
    {
        #region listen
        ActivityListener listener = new()
        {
            ShouldListenTo = source => source.Name == "AceData.Aichat2",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span => Console.WriteLine($"{span.DisplayName} took {span.Duration}"),
        };
        ActivitySource.AddActivityListener(listener);
        #endregion
        return listener;
    }
}
