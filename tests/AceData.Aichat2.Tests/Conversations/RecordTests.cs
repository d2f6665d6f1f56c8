using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2.Tests;

public sealed class RecordTests
{
    public static TheoryData<Type> JsonRecords =>
        [.. typeof(ConversationsClient).Assembly.GetTypes().Where(type => type is { IsAbstract: false } && typeof(ApiRecord).IsAssignableFrom(type) && Aichat2Json.Default.GetTypeInfo(type) is { Kind: JsonTypeInfoKind.Object })];

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Unknown_fields_survive_in_every_record(Type type)
    {
        var info = Aichat2Json.Default.GetTypeInfo(type)!;
        const string Json = """{"from_the_future":{"a":[1,null]},"another":"x"}""";

        var record = (ApiRecord)JsonSerializer.Deserialize(Json, info)!;

        Assert.Equal(["another", "from_the_future"], record.AdditionalProperties.Keys.Order());
        var written = JsonSerializer.SerializeToElement(record, info);
        Assert.Equal("""{"a":[1,null]}""", written.GetProperty("from_the_future").GetRawText());
    }

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Missing_fields_leave_no_null_where_null_means_nothing(Type type)
    {
        NullabilityInfoContext context = new();

        var record = JsonSerializer.Deserialize("{}", Aichat2Json.Default.GetTypeInfo(type)!)!;

        foreach (var property in type.GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            if (!property.PropertyType.IsValueType && context.Create(property).ReadState == NullabilityState.NotNull)
            {
                Assert.True(property.GetValue(record) is not null, $"{type.Name}.{property.Name} is null");
            }
        }
    }

    [Fact]
    public void Unknown_fields_survive_in_answers_that_are_read_by_hand()
    {
        var flag = JsonSerializer.Deserialize("""{"id":"c","success":true,"x":1}""", Aichat2Json.Default.UpdateResult)!;
        var image = JsonSerializer.Deserialize("""{"role":"user","content":[{"type":"image_url","image_url":{"url":"u","detail":"high"},"y":2}]}""", Aichat2Json.Default.Message)!;

        Assert.Equal(1, flag.AdditionalProperties["x"].GetInt32());
        Assert.Equal(
            """{"role":"user","content":[{"type":"image_url","image_url":{"url":"u","detail":"high"},"y":2}]}""",
            JsonSerializer.Serialize(image, Aichat2Json.Default.Message));
    }

    [Fact]
    public void No_record_says_in_its_text_what_people_said()
    {
        object[] records =
        [
            new ChatRequest { Question = "secret", Message = "secret" },
            new ChatResult { Answer = "secret" },
            new TextDeltaEvent { Text = "secret", Answer = "secret" },
            new Message { Content = "secret" },
            new MessageContent("secret"),
            ContentBlock.Text("secret"),
            new ToolResult { ToolUseId = "t", Output = "secret" },
            new RequestOptions { ApiToken = "secret" },
            new ConversationsClientOptions { ApiToken = "secret" },
        ];

        Assert.All(records, record => Assert.DoesNotContain("secret", record.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Content_is_made_from_text_and_from_blocks()
    {
        MessageContent text = "a";
        MessageContent blocks = [ContentBlock.Text("a"), ContentBlock.Image("u")];

        Assert.Equal(("a", "a", 1), (text.PlainText, text.Text, text.Count));
        Assert.Equal((null, "a", 2), (blocks.PlainText, blocks.Text, blocks.Count));
        Assert.NotEqual(text, [ContentBlock.Text("a")]);
        Assert.Equal(blocks, [ContentBlock.Text("a"), ContentBlock.Image("u")]);
        Assert.Null((MessageContent?)(string?)null);
    }

    [Fact]
    public void Events_made_by_hand_have_what_was_set()
    {
        var made = new TextDeltaEvent { Text = "b", Answer = "ab", ConversationId = "c", AdditionalProperties = new Dictionary<string, JsonElement> { ["x"] = JsonElement.Parse("1") } };

        Assert.Equal(("b", "ab", "c"), (made.Text, made.Answer, made.ConversationId));
        Assert.Equal(1, made.AdditionalProperties["x"].GetInt32());
        Assert.Equal("b", new TextDeltaEvent { Text = "b" }.Answer);
        Assert.Equal(new TextDeltaEvent { Text = "b", ConversationId = "c" }, new TextDeltaEvent { Text = "b", ConversationId = "c", Answer = "ab" });
        Assert.NotEqual(new TextDeltaEvent { Text = "b" }, new TextDeltaEvent { Text = "b", ConversationId = "c" });
    }

    [Fact]
    public void Open_strings_are_equal_by_value_and_take_any()
    {
        Assert.Equal(ModelId.Gpt4o, new ModelId("gpt-4o"));
        Assert.True(ModelId.Gpt4o == "gpt-4o");
        Assert.True(ModelId.Gpt4o != "GPT-4o");
        Assert.Equal(ModelId.Gpt4o.GetHashCode(), new ModelId("gpt-4o").GetHashCode());
        Assert.Equal("from-the-future", new ModelId("from-the-future").ToString());
        Assert.Equal(string.Empty, default(ModelId).Value);
        Assert.True(new AceDataException("m") { Code = "used_up" } is { Code: ErrorCodes.UsedUp });
    }
}
