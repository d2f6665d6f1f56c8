namespace AceData.BedrockChat;

/// <summary>What a request says in the caller's own words and files.</summary>
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
