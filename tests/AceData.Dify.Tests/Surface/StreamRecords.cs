namespace AceData.Dify.Tests;

/// <summary>The events of streams, and the records inside them.</summary>
internal static class StreamRecords
{
    private static readonly HashSet<Type> Parts =
        [typeof(AgentLog), typeof(HumanInputForm), typeof(NodeRun), typeof(ReasoningChunk), typeof(TextChunk), typeof(WorkflowPause), typeof(WorkflowRun)];

    public static bool Contains(Type type) => typeof(StreamEvent).IsAssignableFrom(type) || Parts.Contains(type);
}
