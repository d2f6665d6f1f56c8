using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify.Tests;

public sealed class ConventionTests
{
    // Where our name is not the document's.
    private static readonly Dictionary<string, Type> DocumentedRecords = new()
    {
        ["ChatCompletionResponse"] = typeof(ChatResult),
        ["StreamEventChatMessage"] = typeof(MessageEvent),
        ["StreamEventChatAgentMessage"] = typeof(AgentMessageEvent),
        ["StreamEventChatTtsMessage"] = typeof(TtsMessageEvent),
        ["StreamEventChatTtsMessageEnd"] = typeof(TtsMessageEndEvent),
        ["StreamEventChatAgentThought"] = typeof(AgentThoughtEvent),
        ["StreamEventChatMessageFile"] = typeof(MessageFileEvent),
        ["StreamEventChatMessageEnd"] = typeof(MessageEndEvent),
        ["StreamEventChatMessageReplace"] = typeof(MessageReplaceEvent),
        ["StreamEventChatPing"] = typeof(PingEvent),
        ["Usage"] = typeof(Usage),
        ["RetrieverResource"] = typeof(RetrieverResource),
        ["FileUploadResponse"] = typeof(UploadedFile),
        ["AppFeedbacksResponse"] = typeof(Page<Feedback>),
        ["FeedbackItem"] = typeof(Feedback),
        ["SuggestedQuestionsResponse"] = typeof(SuggestedQuestions),
        ["ConversationHistoryResponse"] = typeof(Page<Message>),
        ["ConversationMessageItem"] = typeof(Message),
        ["MessageFileItem"] = typeof(MessageFile),
        ["AgentThoughtItem"] = typeof(AgentThought),
        ["ConversationsListResponse"] = typeof(Page<Conversation>),
        ["ConversationListItem"] = typeof(Conversation),
        ["ConversationVariablesResponse"] = typeof(Page<ConversationVariable>),
        ["ConversationVariableItem"] = typeof(ConversationVariable),
        ["AudioToTextResponse"] = typeof(Transcription),
        ["AppInfoResponse"] = typeof(AppInfo),
        ["ChatAppParametersResponse"] = typeof(AppParameters),
        ["TextInputControl"] = typeof(TextInputControl),
        ["ParagraphControl"] = typeof(ParagraphControl),
        ["SelectControl"] = typeof(SelectControl),
        ["AppMetaResponse"] = typeof(AppMeta),
        ["WebAppSettingsResponse"] = typeof(AppSite),
        ["AnnotationListResponse"] = typeof(Page<Annotation>),
        ["AnnotationItem"] = typeof(Annotation),
        ["InitialAnnotationReplySettingsResponse"] = typeof(AnnotationReplyJob),
        ["InitialAnnotationReplySettingsStatusResponse"] = typeof(AnnotationReplyJob),
    };

    public static TheoryData<Type> OpenStrings => [.. PublicTypes().Where(type => type.IsValueType && type.GetProperty("Value")?.PropertyType == typeof(string))];

    public static TheoryData<Type> Records => [.. PublicTypes().Where(type => typeof(ApiRecord).IsAssignableFrom(type) && !type.IsAbstract && TypeInfo(type) is not null)];

    public static TheoryData<string> Documented => [.. DocumentedRecords.Keys];

    [Theory]
    [MemberData(nameof(OpenStrings))]
    public void Every_open_set_of_strings_behaves_the_same(Type type)
    {
        var one = Activator.CreateInstance(type, "x")!;
        var other = Activator.CreateInstance(type, "X")!;

        Assert.True(one.Equals(Activator.CreateInstance(type, "x")) && !one.Equals(other) && !one.Equals("x"));
        Assert.Equal((true, false), ((bool)type.GetMethod("op_Equality")!.Invoke(null, [one, one])!, (bool)type.GetMethod("op_Inequality")!.Invoke(null, [one, one])!));
        Assert.Equal(("x", string.Empty), (one.ToString(), Activator.CreateInstance(type)!.ToString()));
        Assert.Equal(one, type.GetMethod("op_Implicit", [typeof(string)])!.Invoke(null, ["x"]));
        Assert.Equal("\"x\"", JsonSerializer.Serialize(one, type));
        Assert.Equal(one, JsonSerializer.Deserialize("\"x\"", type));
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => property.GetValue(null)!.ToString()!).ToList();
        Assert.Equal(known.Distinct().Count(), known.Count);
        Assert.All(known, Assert.NotEmpty);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_record_of_the_wire_keeps_unknown_fields_and_says_nothing_in_its_text(Type type)
    {
        var record = (ApiRecord)JsonSerializer.Deserialize("""{"a_field_of_tomorrow":[1]}""", TypeInfo(type)!)!;

        Assert.Equal("[1]", record.AdditionalProperties["a_field_of_tomorrow"].GetRawText());
        Assert.Contains("\"a_field_of_tomorrow\":[1]", JsonSerializer.Serialize(record, TypeInfo(type)!), StringComparison.Ordinal);
        Assert.Equal(type.Name, record.ToString());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void No_list_of_a_record_is_ever_null(Type type)
    {
        var lists = TypeInfo(type)!.Properties.Where(property => property.Get is not null && property.PropertyType.Name.StartsWith("IReadOnly", StringComparison.Ordinal)).ToList();
        var nulls = $"{{{string.Join(',', lists.Select(list => $"\"{list.Name}\":null"))}}}";

        foreach (var json in new[] { "{}", nulls })
        {
            var record = JsonSerializer.Deserialize(json, TypeInfo(type)!)!;
            Assert.All(lists, list => Assert.NotNull(list.Get!(record)));
        }
    }

    [Theory]
    [MemberData(nameof(Documented))]
    public void Every_field_of_the_documents_answers_has_a_property(string schema)
    {
        var fields = Fields(DifyDocument.Resolve(JsonElement.Parse($$"""{"$ref":"#/components/schemas/{{schema}}"}""")));

        var missing = fields.Except(TypeInfo(DocumentedRecords[schema])!.Properties.Select(property => property.Name));

        Assert.Empty(missing);
    }

    private static Type[] PublicTypes() => typeof(DifyChatClient).Assembly.GetExportedTypes();

    private static JsonTypeInfo? TypeInfo(Type type) => type == typeof(ToolIcon) ? null : DifyJson.Default.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object } info && !HasRequired(type) ? info : null;

    private static bool HasRequired(Type type) => type == typeof(InputFile);

    private static IEnumerable<string> Fields(JsonElement schema)
    {
        var own = schema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(field => field.Name) : [];
        return schema.TryGetProperty("allOf", out var parts) ? own.Concat(parts.EnumerateArray().SelectMany(part => Fields(DifyDocument.Resolve(part)))) : own;
    }
}
