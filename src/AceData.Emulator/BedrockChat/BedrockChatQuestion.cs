namespace AceData.Emulator;

/// <summary>Represents a message that the emulator is about to answer.</summary>
[DebuggerDisplay("{MessageId} {Model}, Text.Length = {Text.Length}, Earlier = {Earlier.Count}")]
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

    /// <summary>Gets the ID of the conversation.</summary>
    public string ConversationId { get; }

    /// <summary>Gets the ID of the message.</summary>
    public string MessageId { get; }

    /// <summary>Gets the name of the model.</summary>
    public string Model { get; }

    /// <summary>Gets the text of the message.</summary>
    public string Text { get; }

    /// <summary>Gets the texts of the earlier questions in the conversation, oldest first.</summary>
    public IReadOnlyList<string> Earlier { get; }
}
