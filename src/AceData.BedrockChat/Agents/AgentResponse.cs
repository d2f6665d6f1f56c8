using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Makes a response of Microsoft.Extensions.AI of a reply.</summary>
internal static class AgentResponse
{
    public static ChatResponse From(ChatResult reply)
    {
        ChatMessage message = new(ChatRole.Assistant, [.. reply.Message.Content.Select(Content)])
        {
            CreatedAt = reply.CreatedAt,
            RawRepresentation = reply.Message,
        };
        return new ChatResponse(message)
        {
            ConversationId = reply.ConversationId,
            CreatedAt = reply.CreatedAt,
            FinishReason = ChatFinishReason.Stop,
            ModelId = reply.Message.Model?.Value,
            RawRepresentation = reply,
        };
    }

    private static AIContent Content(ContentBlock block)
    {
        var content = block switch
        {
            TextBlock text => new TextContent(text.Text),
            ReasoningBlock reasoning => new TextReasoningContent(reasoning.Text) { ProtectedData = reasoning.Signature },
            ImageBlock { MediaType: { Length: > 0 } mediaType } image when image.TryGetBytes(out var bytes) => new DataContent(bytes, mediaType),
            _ => new AIContent(),
        };
        content.RawRepresentation = block;
        return content;
    }
}
