using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>What answers hold, in the words of Microsoft.Extensions.AI.</summary>
internal static class AnswerContents
{
    public static IEnumerable<AIContent> Of(StreamEvent received) => received switch
    {
        TextEvent { Text.Length: > 0 } piece => [new TextContent(piece.Text)],
        AgentThoughtEvent { Thought.Length: > 0 } step => [new TextReasoningContent(step.Thought)],
        ReasoningChunkEvent { Chunk.Reasoning.Length: > 0 } thought => [new TextReasoningContent(thought.Chunk!.Reasoning)],
        MessageFileEvent file => Of(file.Url, mediaType: null),
        TtsMessageEvent { Audio.Length: > 0 } sound => [new DataContent(sound.GetAudioBytes(), "audio/mpeg")],
        MessageEndEvent { Usage: { } usage } => [new UsageContent(Of(usage)!)],
        _ => [],
    };

    public static IEnumerable<AIContent> Of(string? url, string? mediaType)
    {
        // Servers give addresses below their own, too, which lead nowhere from here.
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return [];
        }

        return [new UriContent(address, mediaType ?? FileKinds.MediaTypeOf(address.AbsolutePath))];
    }

    public static UsageDetails? Of(Usage? usage) => usage is null ? null : new UsageDetails
    {
        InputTokenCount = usage.PromptTokens,
        OutputTokenCount = usage.CompletionTokens,
        TotalTokenCount = usage.TotalTokens,
    };
}
