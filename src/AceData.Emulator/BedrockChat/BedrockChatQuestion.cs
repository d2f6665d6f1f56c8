namespace AceData.Emulator;

/// <summary>A message that waits for its answer.</summary>
public sealed class BedrockChatQuestion
{
    internal BedrockChatQuestion(string conversationId, string messageId, string model, string text, IReadOnlyList<string> earlier)
    {
        ConversationId = conversationId;
        MessageId = messageId;
        Model = model;
        Text = text;
        Earlier = earlier;
    }

    /// <summary>The conversation.</summary>
    public string ConversationId { get; }

    /// <summary>The message.</summary>
    public string MessageId { get; }

    /// <summary>The model asked.</summary>
    public string Model { get; }

    /// <summary>The text of the message.</summary>
    public string Text { get; }

    /// <summary>The texts of the conversation's earlier questions, oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; }
}
