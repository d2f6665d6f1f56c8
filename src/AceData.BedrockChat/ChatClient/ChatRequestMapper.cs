using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Maps the messages of Microsoft.Extensions.AI to a chat turn.</summary>
internal static class ChatRequestMapper
{
    private const string UnnamedFile = "attachment";

    public static ChatRequest ToRequest(IChatClient chatClient, IReadOnlyList<ChatMessage> messages, ChatOptions? options, ModelId model)
    {
        var template = options?.RawRepresentationFactory?.Invoke(chatClient) as ChatRequest;
        var conversationId = options?.ConversationId ?? template?.ConversationId;
        var lastAnswer = LastAnswer(messages);
        if (lastAnswer >= 0 && conversationId is null)
        {
            throw new ArgumentException(
                "The messages continue a conversation, but ChatOptions.ConversationId is not set: the service cannot be sent the replies of a model. Set it to the ConversationId of the last response.",
                nameof(messages));
        }

        List<ContentBlock> content = [.. TemplateContent(template)];
        if (conversationId is null && options?.Instructions is { } instructions && !string.IsNullOrWhiteSpace(instructions))
        {
            content.Add(ContentBlock.Text(instructions));
        }

        content.AddRange(messages.Skip(lastAnswer + 1).SelectMany(static message => message.Contents).Select(ToBlock));
        return (template ?? new ChatRequest { Model = model }) with
        {
            Model = options?.ModelId is { Length: > 0 } other ? other : template?.Model ?? model,
            ConversationId = conversationId,
            Question = null,
            Content = content,
        };
    }

    private static IEnumerable<ContentBlock> TemplateContent(ChatRequest? template) =>
        template?.Question is { } question ? [ContentBlock.Text(question), .. template.Content] : template?.Content ?? [];

    private static int LastAnswer(IReadOnlyList<ChatMessage> messages)
    {
        var last = messages.Count - 1;
        while (last >= 0 && messages[last].Role != ChatRole.Assistant)
        {
            last--;
        }

        return last;
    }

    private static ContentBlock ToBlock(AIContent content) => content switch
    {
        TextContent text => ContentBlock.Text(text.Text),
        DataContent image when image.HasTopLevelMediaType("image") => ContentBlock.Image(image.Data, image.MediaType),
        DataContent file => ContentBlock.Attachment(file.Data, file.Name ?? UnnamedFile),
        { RawRepresentation: ContentBlock block } => block,
        _ => throw new ArgumentException($"Bedrock Chat accepts text, images and files, not {content.GetType().Name}.", nameof(content)),
    };
}
