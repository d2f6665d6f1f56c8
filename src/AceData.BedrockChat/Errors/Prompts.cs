namespace AceData.BedrockChat;

/// <summary>The texts and files of a request that logs and messages must not show.</summary>
internal static class Prompts
{
    public static IEnumerable<string?> Of(ChatRequest request) =>
    [
        request.Question,
        .. request.Content.Select(static block => block switch
        {
            TextBlock text => text.Text,
            ImageBlock image => image.Body,
            AttachmentBlock attachment => attachment.Body,
            _ => null,
        }),
    ];
}
