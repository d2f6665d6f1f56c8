namespace AceData.Aichat2.Tests;

public sealed class RoundTripTests
{
    public static TheoryData<string, string> Bodies => new()
    {
        { nameof(UpdateResult), """{"id":"c","success":true,"x":1}""" },
        { nameof(UpdateResult), """{"id":"c","title":"t","tools_used":["Bash"],"messages":[{"role":"user","content":"q"}],"x":1}""" },
        { nameof(ChatCallback), """{"status":"failed","error":{"code":"chat_error","message":"m","x":1}}""" },
        { nameof(ChatCallback), """{"status":"failed","error":"chat_error"}""" },
        { nameof(ChatCallback), """{"status":"completed","answer":"42","usage":{"total_tokens":3}}""" },
        { nameof(ConversationPage), """{"data":[{"id":"c","last_message_preview":"p","tools_used":["Bash"],"updated_at":1790000000}],"total":1}""" },
        { nameof(Message), """{"role":"assistant","content":[{"type":"file_url","file_url":{"url":"u"},"name":"n"},{"type":"card","card":{"type":"image","url":"u"}},{"type":"text","text":"t"}]}""" },
        { nameof(Message), """{"role":"assistant","content":[{"type":"tool_use","tool_id":5,"tool_name":"n","duration_ms":"soon"},{"no":"type"},7,"text",{"type":["text"]}]}""" },
        { nameof(Message), """{"role":"assistant","content":[{"type":"text","text":"t"}],"citations":{"c1":{"id":"c1","url":"u"}}}""" },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public void What_was_read_is_written_the_same(string record, string json)
    {
        var type = Aichat2Json.Default.GetTypeInfo(typeof(Message).Assembly.GetType("AceData.Aichat2." + record)!)!;

        var read = LenientJson.Deserialize(Encoding.UTF8.GetBytes(json), type)!;
        var written = Written(read, type);

        Assert.True(JsonElement.DeepEquals(JsonElement.Parse(json), written), written.GetRawText());
    }

    [Theory]
    [InlineData("""{"items":[{"id":"c"}],"total":7}""")]
    [InlineData("""{"items":[{"id":"c"}],"count":7}""")]
    [InlineData("""{"data":[{"id":"c"}],"total":7}""")]
    public void ConversationPage_is_read_under_either_name_of_its_fields(string json)
    {
        var page = JsonSerializer.Deserialize(json, Aichat2Json.Default.ConversationPage)!;

        Assert.Equal(new ConversationPage { Items = [new ConversationSummary { Id = "c" }], Total = 7 }, page);
    }

    [Fact]
    public void The_error_of_a_callback_is_read_as_an_object_and_as_a_string()
    {
        var whole = Read("""{"status":"failed","error":{"code":"chat_error","message":"m"}}""").Error!;
        var name = Read("""{"status":"failed","error":"chat_error"}""").Error!;
        var strange = Read("""{"status":"failed","error":{"code":5}}""").Error!;

        Assert.Equal(("chat_error", "m", "chat_error"), (whole.Code, whole.Message, whole.ToString()));
        Assert.Equal(("chat_error", null), (name.Code, name.Message));
        Assert.Equal((null, string.Empty, 5), (strange.Code, strange.ToString(), strange.Json.GetProperty("code").GetInt32()));
        Assert.Equal(
            """{"status":"failed","error":{"code":"c","message":"m"}}""",
            JsonSerializer.Serialize(new ChatCallback { Status = "failed", Error = new ChatCallbackError { Code = "c", Message = "m" } }, Aichat2Json.Default.ChatCallback));

        static ChatCallback Read(string json) => ChatCallback.Parse(System.Text.Encoding.UTF8.GetBytes(json));
    }

    [Theory]
    [InlineData("5")]
    [InlineData("{}")]
    public void Content_that_is_neither_text_nor_blocks_is_refused(string content)
    {
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize($$"""{"role":"user","content":{{content}}}""", Aichat2Json.Default.Message));
    }

    private static JsonElement Written(object record, System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            LenientJson.Serialize(writer, record, type);
        }

        return JsonElement.Parse(written.ToArray());
    }
}
