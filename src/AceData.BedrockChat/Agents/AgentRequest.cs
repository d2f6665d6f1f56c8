using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Makes a turn of the messages of Microsoft.Extensions.AI.</summary>
internal static class AgentRequest
{
    private const string UnnamedFile = "attachment";

    public static ChatRequest From(IChatClient asker, IReadOnlyList<ChatMessage> messages, ChatOptions? options, ModelId model)
    {
        var begun = options?.RawRepresentationFactory?.Invoke(asker) as ChatRequest;
        var conversationId = options?.ConversationId ?? begun?.ConversationId;
        var lastAnswer = LastAnswer(messages);
        if (lastAnswer >= 0 && conversationId is null)
        {
            throw new ArgumentException(
                "The messages go on with a conversation but options.ConversationId does not name it; the service cannot be told what it said. Take the id from the last response.",
                nameof(messages));
        }

        List<ContentBlock> content = begun is null ? [] : [.. begun.Content];
        if (conversationId is null && !string.IsNullOrWhiteSpace(options?.Instructions))
        {
            content.Add(ContentBlock.Text(options!.Instructions!));
        }

        content.AddRange(messages.Skip(lastAnswer + 1).SelectMany(static message => message.Contents).Select(Block));
        return (begun ?? new ChatRequest { Model = model }) with
        {
            Model = options?.ModelId is { Length: > 0 } other ? other : begun?.Model ?? model,
            ConversationId = conversationId,
            Content = content,
        };
    }

    private static int LastAnswer(IReadOnlyList<ChatMessage> messages)
    {
        var last = messages.Count - 1;
        while (last >= 0 && messages[last].Role != ChatRole.Assistant)
        {
            last--;
        }

        return last;
    }

    private static ContentBlock Block(AIContent content) => content switch
    {
        TextContent text => ContentBlock.Text(text.Text),
        DataContent image when image.HasTopLevelMediaType("image") => ContentBlock.Image(image.Data, image.MediaType),
        DataContent file => ContentBlock.Attachment(file.Data, file.Name ?? UnnamedFile),
        { RawRepresentation: ContentBlock block } => block,
        _ => throw new ArgumentException($"Bedrock Chat takes text, images and files, not {content.GetType().Name}.", nameof(content)),
    };
}
