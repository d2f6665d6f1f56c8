using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>The JSON of everything that is not read by hand.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(LenientStringConverter), typeof(UnixSecondsConverter)])]
[JsonSerializable(typeof(ActionConfirmation))]
[JsonSerializable(typeof(Artifact))]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(CardBlock))]
[JsonSerializable(typeof(ChatCallback))]
[JsonSerializable(typeof(ChatResult))]
[JsonSerializable(typeof(Citation))]
[JsonSerializable(typeof(ConsentRequest))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ConversationPage))]
[JsonSerializable(typeof(DeleteResult))]
[JsonSerializable(typeof(FileBlock))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(MediaLink))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(QuestionOption))]
[JsonSerializable(typeof(QueuedChat))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(ToolUseBlock))]
[JsonSerializable(typeof(UpdateResult))]
[JsonSerializable(typeof(Usage))]
internal sealed partial class Aichat2Json : JsonSerializerContext;
