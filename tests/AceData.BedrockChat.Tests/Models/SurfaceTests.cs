using System.Text.Json.Serialization.Metadata;

namespace AceData.BedrockChat.Tests;

public sealed class SurfaceTests
{
    public static TheoryData<Type> JsonRecords =>
        [.. typeof(BedrockChatClient).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(ApiRecord).IsAssignableFrom(type) && BedrockChatJson.Default.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object })];

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Unknown_fields_survive_in_every_record(Type type)
    {
        var info = BedrockChatJson.Default.GetTypeInfo(type)!;
        const string Json = """{"from_the_future":{"a":[1,null]},"another":"x","conversationId":"c","messageId":"m","message":{},"messageMap":{}}""";

        var record = (ApiRecord)JsonSerializer.Deserialize(Json, info)!;

        Assert.Contains("another", record.AdditionalProperties.Keys);
        var written = JsonSerializer.SerializeToElement(record, info);
        Assert.Equal("""{"a":[1,null]}""", written.GetProperty("from_the_future").GetRawText());
    }

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Nulls_leave_no_null_where_null_means_nothing(Type type)
    {
        System.Reflection.NullabilityInfoContext context = new();
        const string Json = """
            {"conversationId":null,"messageId":null,"message":null,"messageMap":null,"body":null,"content":null,"children":null,"usedChunks":null,
            "thinkingLog":null,"title":null,"id":null,"lastMessageId":null,"text":null,"status":null,"source":null,"contentType":null,"category":null,"comment":null}
            """;

        var record = JsonSerializer.Deserialize(Json, BedrockChatJson.Default.GetTypeInfo(type)!)!;

        foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0 && !property.PropertyType.IsValueType))
        {
            Assert.True(context.Create(property).ReadState != System.Reflection.NullabilityState.NotNull || property.GetValue(record) is not null, $"{type.Name}.{property.Name} is null");
        }
    }

    [Fact]
    public void No_record_says_in_its_text_what_people_said()
    {
        object[] records =
        [
            new ChatRequest { Model = "m", Question = "secret" },
            new ChatRequest { Model = "m", Content = [ContentBlock.Text("secret")] },
            new ReplyEvent { Reply = new ChatResult { Message = new Message { Content = [ContentBlock.Text("secret")] } } },
            new ChatResult { Message = new Message { Content = [ContentBlock.Text("secret")] } },
            new Message { Content = [ContentBlock.Text("secret")] },
            new Conversation { Title = "secret" },
            ContentBlock.Text("secret"),
            new ReasoningBlock { Text = "secret" },
            new UsedChunk { Content = "secret" },
            new BedrockChatClientOptions { ApiToken = "secret" },
            new ReplyTimeoutException("late", new AceDataException("cause") { ResponseBody = "secret" }) { ResponseBody = "secret" },
        ];

        Assert.All(records, record => Assert.DoesNotContain("secret", record.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_public_type_is_sealed_or_meant_to_be_derived_from()
    {
        var open = typeof(BedrockChatClient).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.Empty(open);
    }

    [Fact]
    public void Every_method_that_returns_a_task_takes_a_token_last()
    {
        var without =
            from type in typeof(BedrockChatClient).Assembly.GetExportedTypes()
            from method in type.GetMethods()
            where typeof(Task).IsAssignableFrom(method.ReturnType) && method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken)
            select $"{type.Name}.{method.Name}";

        Assert.Empty(without);
    }

    [Fact]
    public void Open_strings_are_equal_by_value_and_take_any()
    {
        Assert.Equal(ModelId.ClaudeV2, new ModelId("claude-v2"));
        Assert.True(ModelId.ClaudeV2 == "claude-v2" && ModelId.ClaudeV2 != "CLAUDE-V2");
        Assert.Equal(ModelId.ClaudeV2.GetHashCode(), new ModelId("claude-v2").GetHashCode());
        Assert.Equal(("from-the-future", ""), (new ModelId("from-the-future").ToString(), default(ModelId).Value));
        Assert.Equal(MessageRole.User, "user");
        Assert.Throws<ArgumentNullException>(() => new ModelId(null!));
    }
}
