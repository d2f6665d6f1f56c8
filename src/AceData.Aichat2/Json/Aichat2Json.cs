namespace AceData.Aichat2;

/// <summary>The JSON of everything that is not read by hand.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = JsonDepth.Default,
    Converters =
    [
        typeof(LenientStringConverter), typeof(LenientBooleanConverter), typeof(LenientInt32Converter), typeof(LenientInt64Converter),
        typeof(LenientDoubleConverter), typeof(UnixSecondsConverter), typeof(MillisecondsConverter),
    ])]
[JsonSerializable(typeof(ActionConfirmation))]
[JsonSerializable(typeof(ActionConfirmationEvent))]
[JsonSerializable(typeof(Artifact))]
[JsonSerializable(typeof(ArtifactEvent))]
[JsonSerializable(typeof(AskUserQuestionEvent))]
[JsonSerializable(typeof(BrowserExecutionEvent))]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(CardBlock))]
[JsonSerializable(typeof(CardEvent))]
[JsonSerializable(typeof(ChatCallback))]
[JsonSerializable(typeof(ChatResult))]
[JsonSerializable(typeof(Citation))]
[JsonSerializable(typeof(CitationEvent))]
[JsonSerializable(typeof(CompactEvent))]
[JsonSerializable(typeof(ConsentRequest))]
[JsonSerializable(typeof(ConsentRequestEvent))]
[JsonSerializable(typeof(ContentBlock))]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ConversationPage))]
[JsonSerializable(typeof(DeleteResult))]
[JsonSerializable(typeof(DoneEvent))]
[JsonSerializable(typeof(FileBlock))]
[JsonSerializable(typeof(ImageBlock))]
[JsonSerializable(typeof(MediaLink))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Question))]
[JsonSerializable(typeof(QuestionOption))]
[JsonSerializable(typeof(QuestionPayload))]
[JsonSerializable(typeof(QueuedChat))]
[JsonSerializable(typeof(SystemMessageEvent))]
[JsonSerializable(typeof(TextBlock))]
[JsonSerializable(typeof(ToolResultEvent))]
[JsonSerializable(typeof(ToolUseBlock))]
[JsonSerializable(typeof(ToolUseCommitEvent))]
[JsonSerializable(typeof(ToolUseEvent))]
[JsonSerializable(typeof(ToolUseStartEvent))]
[JsonSerializable(typeof(UpdateResult))]
[JsonSerializable(typeof(Usage))]
internal sealed partial class Aichat2Json : JsonSerializerContext;
