using System.Text.Json;
using AceData.Aichat2;

namespace WebChat.Conversations;

/// <summary>A block as the page shows it: <c>text</c>, <c>tool_use</c> or <c>link</c>, with the fields of that kind.</summary>
internal sealed record BlockView(string Type)
{
    public string? Text { get; init; }

    public string? ToolUseId { get; init; }

    public string? ToolName { get; init; }

    public JsonElement? Input { get; init; }

    public string? Output { get; init; }

    public bool? IsError { get; init; }

    public double? DurationMs { get; init; }

    public string? Status { get; init; }

    public JsonElement? PendingQuestion { get; init; }

    public JsonElement? PendingConsentRequest { get; init; }

    public JsonElement? PendingActionConfirmation { get; init; }

    public LinkView? Link { get; init; }

    /// <returns><see langword="null"/> for what this page cannot show.</returns>
    public static BlockView? Of(ContentBlock block) => block switch
    {
        TextBlock text => new BlockView("text") { Text = text.Text },
        ToolUseBlock tool => Of(tool),
        LinkedBlock linked => new BlockView("link") { Link = new LinkView(linked.Url, linked.Name ?? linked.Alt) },
        CardBlock { Card: { } card } => new BlockView("link") { Link = new LinkView(card.Url, card.Title ?? card.Alt) },
        _ => null,
    };

    private static BlockView Of(ToolUseBlock tool) => new("tool_use")
    {
        ToolUseId = tool.ToolUseId,
        ToolName = tool.ToolDisplayName ?? tool.ToolName,
        Input = tool.Input,
        Output = tool.Output,
        IsError = tool.IsError,
        DurationMs = tool.Duration?.TotalMilliseconds,
        Status = tool.Status?.Value,
        PendingQuestion = tool.PendingQuestion,
        PendingConsentRequest = tool.PendingConsentRequest,
        PendingActionConfirmation = tool.PendingActionConfirmation,
    };
}
