using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify;

/// <summary>Which record an event becomes, by its type.</summary>
internal static class EventTypes
{
    private static readonly Dictionary<string, JsonTypeInfo> Known = new(StringComparer.Ordinal)
    {
        ["message"] = DifyJson.Default.MessageEvent,
        ["agent_message"] = DifyJson.Default.AgentMessageEvent,
        ["agent_thought"] = DifyJson.Default.AgentThoughtEvent,
        ["message_file"] = DifyJson.Default.MessageFileEvent,
        ["message_end"] = DifyJson.Default.MessageEndEvent,
        ["message_replace"] = DifyJson.Default.MessageReplaceEvent,
        ["tts_message"] = DifyJson.Default.TtsMessageEvent,
        ["tts_message_end"] = DifyJson.Default.TtsMessageEndEvent,
        ["ping"] = DifyJson.Default.PingEvent,
        ["workflow_started"] = DifyJson.Default.WorkflowStartedEvent,
        ["workflow_finished"] = DifyJson.Default.WorkflowFinishedEvent,
        ["workflow_paused"] = DifyJson.Default.WorkflowPausedEvent,
        ["node_started"] = DifyJson.Default.NodeStartedEvent,
        ["node_finished"] = DifyJson.Default.NodeFinishedEvent,
        ["node_retry"] = DifyJson.Default.NodeRetryEvent,
        ["iteration_started"] = DifyJson.Default.IterationStartedEvent,
        ["iteration_next"] = DifyJson.Default.IterationNextEvent,
        ["iteration_completed"] = DifyJson.Default.IterationCompletedEvent,
        ["loop_started"] = DifyJson.Default.LoopStartedEvent,
        ["loop_next"] = DifyJson.Default.LoopNextEvent,
        ["loop_completed"] = DifyJson.Default.LoopCompletedEvent,
        ["agent_log"] = DifyJson.Default.AgentLogEvent,
        ["human_input_required"] = DifyJson.Default.HumanInputRequiredEvent,
        ["human_input_form_filled"] = DifyJson.Default.HumanInputFormFilledEvent,
        ["human_input_form_timeout"] = DifyJson.Default.HumanInputFormTimeoutEvent,
        ["reasoning_chunk"] = DifyJson.Default.ReasoningChunkEvent,
        ["text_chunk"] = DifyJson.Default.TextChunkEvent,
        ["text_replace"] = DifyJson.Default.TextReplaceEvent,
    };

    public static JsonTypeInfo? Find(string type) => Known.TryGetValue(type, out var info) ? info : null;

    /// <summary>The type an event names, wherever in it; empty when it names none.</summary>
    /// <exception cref="JsonException">The bytes are not JSON, as far as they were looked at.</exception>
    public static string Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return string.Empty;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals("event"u8);
            reader.Read();
            if (found)
            {
                return reader.TokenType == JsonTokenType.String ? Name(ref reader) : string.Empty;
            }

            reader.Skip();
        }

        return string.Empty;
    }

    // By far the most frequent ones need no string of their own.
    private static string Name(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("message"u8))
        {
            return "message";
        }

        return reader.ValueTextEquals("agent_message"u8) ? "agent_message" : JsonText.Read(ref reader);
    }
}
