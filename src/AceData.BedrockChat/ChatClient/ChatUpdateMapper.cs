using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Maps a reply to a response of Microsoft.Extensions.AI.</summary>
internal static class ChatUpdateMapper
{
    public static ChatResponse ToResponse(ChatResult reply)
    {
        ChatMessage message = new(ChatRole.Assistant, [.. reply.Message.Content.Select(ToContent)])
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

    private static AIContent ToContent(ContentBlock block)
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
