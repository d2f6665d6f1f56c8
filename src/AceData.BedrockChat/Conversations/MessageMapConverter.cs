namespace AceData.BedrockChat;

/// <summary>Reads the messages of a conversation by their IDs.</summary>
internal sealed class MessageMapConverter() : DictionaryConverter<Message>(static () => BedrockChatJson.Default.Message);
