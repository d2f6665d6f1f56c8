using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Maps parts of answers to the contents of Microsoft.Extensions.AI.</summary>
internal static class ContentMapper
{
    public static IEnumerable<AIContent> Map(StreamEvent evt) => evt switch
    {
        TextEvent { Text.Length: > 0 } text => [new TextContent(text.Text)],
        AgentThoughtEvent { Thought.Length: > 0 } step => [new TextReasoningContent(step.Thought)],
        ReasoningChunkEvent { Chunk.Reasoning.Length: > 0 } thought => [new TextReasoningContent(thought.Chunk!.Reasoning)],
        MessageFileEvent file => Map(file.Url, mediaType: null),
        TtsMessageEvent { Audio.Length: > 0 } sound => [new DataContent(sound.GetAudioBytes(), "audio/mpeg")],
        MessageEndEvent { Usage: { } usage } => [new UsageContent(Map(usage)!)],
        _ => [],
    };

    public static IEnumerable<AIContent> Map(string? url, string? mediaType)
    {
        // Servers also send relative addresses, which cannot be resolved here.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return [];
        }

        return [new UriContent(address, mediaType ?? FileKinds.MediaTypeOf(address.AbsolutePath))];
    }

    public static UsageDetails? Map(Usage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.PromptTokens,
        OutputTokenCount = usage.CompletionTokens,
        TotalTokenCount = usage.TotalTokens,
    };
}
