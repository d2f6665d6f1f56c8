using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Maps events and results to the updates and responses of Microsoft.Extensions.AI.</summary>
internal static class ChatUpdateMapper
{
    public static ChatResponseUpdate Map(StreamEvent evt) => new(ChatRole.Assistant, [.. ContentMapper.Map(evt)])
    {
        ConversationId = evt.ConversationId,
        ResponseId = evt.MessageId,
        MessageId = evt.MessageId,
        CreatedAt = evt.CreatedAt,
        FinishReason = evt is MessageEndEvent ? ChatFinishReason.Stop : null,
        RawRepresentation = evt,
    };

    public static ChatResponse Map(ChatResult result)
    {
        var files = result.Files.SelectMany(file => ContentMapper.Map(file.Url, file.MediaType));
        ChatMessage message = new(ChatRole.Assistant, [new TextContent(result.Answer), .. files])
        {
            MessageId = result.MessageId,
            CreatedAt = result.CreatedAt,
            RawRepresentation = result,
        };
        return new ChatResponse(message)
        {
            ConversationId = result.ConversationId,
            ResponseId = result.MessageId,
            CreatedAt = result.CreatedAt,
            FinishReason = ChatFinishReason.Stop,
            Usage = ContentMapper.Map(result.Usage),
            RawRepresentation = result,
        };
    }
}
