namespace AceData.BedrockChat;

/// <summary>The JSON of everything that is not read by hand.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = JsonDepth.Default,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientBooleanConverter), typeof(LenientInt32Converter), typeof(LenientInt64Converter),
        typeof(LenientDoubleConverter), typeof(UnixMillisecondsConverter),
    ])]
[JsonSerializable(typeof(AgentMessage))]
[JsonSerializable(typeof(AttachmentBlock))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(Feedback))]
[JsonSerializable(typeof(ServiceHealth))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(ReasoningBlock))]
[JsonSerializable(typeof(ChatResult))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(ToolResultBlock))]
[JsonSerializable(typeof(ToolResultItem))]
[JsonSerializable(typeof(ToolUseBlock))]
[JsonSerializable(typeof(UsedChunk))]
internal sealed partial class BedrockChatJson : JsonSerializerContext;
