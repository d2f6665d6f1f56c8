using AceData.Aichat2;

namespace WebChat.Conversations;

/// <summary>A message as the page shows it.</summary>
internal sealed record MessageView(string Role, string? Thinking, IReadOnlyList<BlockView> Blocks, IReadOnlyList<LinkView> Citations)
{
    public static MessageView Of(Message message) => new(
        message.Role.Value,
        message.Thinking,
        [.. message.Content.Select(BlockView.Of).OfType<BlockView>()],
        [.. message.Citations?.Values.Select(citation => new LinkView(citation.Url, citation.Title) { Id = citation.Id }) ?? []]);
}

/// <summary>Something the page names and links to, without loading it.</summary>
internal sealed record LinkView(string Url, string? Title)
{
    public string? Id { get; init; }
}
