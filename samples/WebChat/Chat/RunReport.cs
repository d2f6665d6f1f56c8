namespace WebChat.Chat;

/// <summary>A background run as the page sees it: <c>running</c>, <c>finished</c> or <c>failed</c>.</summary>
internal sealed record RunReport(string Id, string ConversationId, string Status)
{
    public const string Running = "running";
    public const string Finished = "finished";
    public const string Failed = "failed";

    public string? Error { get; init; }
}
