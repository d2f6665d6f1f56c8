namespace AceData.Dify;

/// <summary>The events that have a record of their own.</summary>
internal static class EventTypes
{
    public static EventTypeTable Known { get; } = new(
        ("message", static () => DifyJson.Default.MessageEvent),
        ("agent_message", static () => DifyJson.Default.AgentMessageEvent),
        ("agent_thought", static () => DifyJson.Default.AgentThoughtEvent),
        ("message_file", static () => DifyJson.Default.MessageFileEvent),
        ("message_end", static () => DifyJson.Default.MessageEndEvent),
        ("message_replace", static () => DifyJson.Default.MessageReplaceEvent),
        ("tts_message", static () => DifyJson.Default.TtsMessageEvent),
        ("tts_message_end", static () => DifyJson.Default.TtsMessageEndEvent),
        ("ping", static () => DifyJson.Default.PingEvent),
        ("workflow_started", static () => DifyJson.Default.WorkflowStartedEvent),
        ("workflow_finished", static () => DifyJson.Default.WorkflowFinishedEvent),
        ("workflow_paused", static () => DifyJson.Default.WorkflowPausedEvent),
        ("node_started", static () => DifyJson.Default.NodeStartedEvent),
        ("node_finished", static () => DifyJson.Default.NodeFinishedEvent),
        ("node_retry", static () => DifyJson.Default.NodeRetryEvent),
        ("iteration_started", static () => DifyJson.Default.IterationStartedEvent),
        ("iteration_next", static () => DifyJson.Default.IterationNextEvent),
        ("iteration_completed", static () => DifyJson.Default.IterationCompletedEvent),
        ("loop_started", static () => DifyJson.Default.LoopStartedEvent),
        ("loop_next", static () => DifyJson.Default.LoopNextEvent),
        ("loop_completed", static () => DifyJson.Default.LoopCompletedEvent),
        ("agent_log", static () => DifyJson.Default.AgentLogEvent),
        ("human_input_required", static () => DifyJson.Default.HumanInputRequiredEvent),
        ("human_input_form_filled", static () => DifyJson.Default.HumanInputFormFilledEvent),
        ("human_input_form_timeout", static () => DifyJson.Default.HumanInputFormTimeoutEvent),
        ("reasoning_chunk", static () => DifyJson.Default.ReasoningChunkEvent),
        ("text_chunk", static () => DifyJson.Default.TextChunkEvent),
        ("text_replace", static () => DifyJson.Default.TextReplaceEvent));
}
