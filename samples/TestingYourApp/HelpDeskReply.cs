namespace TestingYourApp;

/// <summary>What a customer sees.</summary>
/// <param name="Text">The answer, or what the help desk asks back.</param>
/// <param name="ConversationId">Where the conversation goes on; <see langword="null"/> when there is none.</param>
/// <param name="QuestionId">What an answer belongs to; <see langword="null"/> when nothing was asked back.</param>
public sealed record HelpDeskReply(string Text, string? ConversationId = null, string? QuestionId = null);
