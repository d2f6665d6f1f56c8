namespace AceData.Aichat2;

/// <summary>A conversation as a list shows it, without its history.</summary>
public sealed record ConversationSummary : ConversationInfo
{
    /// <summary>The beginning of the last message; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>last_message_preview</c>.</remarks>
    public string? LastMessagePreview { get; init; }
}
