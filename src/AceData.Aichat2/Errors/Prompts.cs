namespace AceData.Aichat2;

/// <summary>What a request says in the caller's own words.</summary>
internal static class Prompts
{
    public static IEnumerable<string?> Of(ChatRequest request) =>
    [
        request.Question,
        request.Preset,
        .. Texts(request.Message),
        .. request.References,
        .. request.ToolResults.Select(result => result.Output),
    ];

    public static IEnumerable<string?> Of(UpdateRequest request) =>
    [
        request.Title,
        .. (request.Messages ?? []).SelectMany(message => Texts(message.Content)),
    ];

    private static IEnumerable<string?> Texts(MessageContent? content) => (content ?? MessageContent.Empty).Select(block => block switch
    {
        TextBlock text => text.Text,
        LinkedBlock link => link.Url,
        ToolUseBlock tool => tool.Output,
        _ => null,
    });
}
