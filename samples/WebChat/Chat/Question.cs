namespace WebChat.Chat;

/// <summary>A question from the page; without an id it begins a conversation.</summary>
internal sealed record Question(string Text, string? Id);
