namespace AceData.BedrockChat.Tests;

/// <summary>Passes reports on at once, on the thread that makes them; Progress&lt;T&gt; would post them to the thread pool.</summary>
internal sealed class ProgressRecorder(Action<PollingProgress> record) : IProgress<PollingProgress>
{
    public void Report(PollingProgress value) => record(value);
}
