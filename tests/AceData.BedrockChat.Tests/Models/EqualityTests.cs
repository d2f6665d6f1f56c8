namespace AceData.BedrockChat.Tests;

public sealed class EqualityTests
{
    // Every field of every record, lists and unknown fields included; a record takes those that are its own.
    private const string Everything = """
        {"conversationId":"c","messageId":"m","id":"i","title":"t","createTime":1730000000123,"lastMessageId":"l","botId":"b","shouldContinue":true,
        "message":MESSAGE,"messageMap":{"a":MESSAGE,"b":{"role":"user","content":[]}},
        "role":"assistant","content":CONTENT,"model":"claude-v2","children":["x","y"],"parent":"p","feedback":{"thumbsUp":true,"category":"k","comment":"o"},
        "usedChunks":[{"content":"c","contentType":"url","source":"s","rank":1,"more":[1]}],"thinkingLog":[{"role":"agent","content":[]}],
        "status":"ok","body":BODY,"fileName":"f","mediaType":"image/png","text":"t","signature":"s","redactedContent":"r",
        "json":{"a":[1,{"b":2}]},"json_":{"c":3},"source":"s","rank":2,"contentType":"x","thumbsUp":true,"category":"k","comment":"o",
        "from_the_future":{"a":[1,null],"b":"c"}}
        """;

    private const string Message = """{"role":"assistant","content":[{"contentType":"text","body":"a"},{"contentType":"hologram","x":[1,2]}],"children":["x"]}""";

    private const string ToolBody = """{"toolUseId":"t","name":"n","input":{"q":[1,{"r":2}]},"content":[{"json":{"a":1}},{"text":"b"}],"status":"s","later":[1]}""";

    public static TheoryData<Type> JsonRecords => SurfaceTests.JsonRecords;

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Records_parsed_twice_from_the_same_bytes_are_equal(Type type)
    {
        var first = Parse(type, Everything);
        var second = Parse(type, Everything);

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Contains("from_the_future", first.AdditionalProperties.Keys);
    }

    [Theory]
    [MemberData(nameof(JsonRecords))]
    public void Records_with_another_unknown_field_are_not_equal(Type type) =>
        Assert.NotEqual(Parse(type, Everything), Parse(type, Everything.Replace("""{"a":[1,null],"b":"c"}""", """{"a":[1,2],"b":"c"}""", StringComparison.Ordinal)));

    [Theory]
    [InlineData(typeof(Message), "\"x\",\"y\"", "\"x\",\"z\"")]
    [InlineData(typeof(Message), "\"more\":[1]", "\"more\":[2]")]
    [InlineData(typeof(Conversation), "\"x\":[1,2]", "\"x\":[1,3]")]
    [InlineData(typeof(Conversation), "\"b\":{\"role\":\"user\"", "\"b\":{\"role\":\"assistant\"")]
    [InlineData(typeof(ChatResult), "\"body\":\"a\"", "\"body\":\"b\"")]
    [InlineData(typeof(ToolUseBlock), "\"r\":2", "\"r\":3")]
    [InlineData(typeof(ToolResultBlock), "{\"a\":1}", "{\"a\":2}")]
    [InlineData(typeof(ToolResultItem), "{\"b\":2}", "{\"b\":3}")]
    public void Records_that_differ_inside_a_list_or_JSON_are_not_equal(Type type, string part, string other)
    {
        var json = Fill(type, Everything);
        Assert.Contains(part, json, StringComparison.Ordinal);

        Assert.NotEqual(Read(type, json), Read(type, json.Replace(part, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void JSON_of_another_order_and_form_of_numbers_is_equal()
    {
        var block = (ToolUseBlock)Read(typeof(ToolUseBlock), """{"body":{"toolUseId":"t","input":{"a":1,"b":2}}}""");

        Assert.Equal(block, Read(typeof(ToolUseBlock), """{"body":{"input":{"b":2.0,"a":1},"toolUseId":"t"}}"""));
    }

    [Fact]
    public void Requests_and_events_are_equal_by_value()
    {
        ChatRequest first = new() { Model = "m", Content = [ContentBlock.Text("a"), ContentBlock.Image(new byte[] { 1 }, "image/png")] };
        ChatRequest second = new() { Model = "m", Content = [ContentBlock.Text("a"), ContentBlock.Image(new byte[] { 1 }, "image/png")] };

        Assert.Equal(first, second);
        Assert.NotEqual(first, second with { Content = [ContentBlock.Text("a")] });
        Assert.Equal(
            new ReplyEvent { ConversationId = "c", Reply = new ChatResult { Message = new Message { Content = first.Content } } },
            new ReplyEvent { ConversationId = "c", Reply = new ChatResult { Message = new Message { Content = second.Content } } });
    }

    private static ApiRecord Parse(Type type, string json) => Read(type, Fill(type, json));

    private static ApiRecord Read(Type type, string json) =>
        (ApiRecord)JsonSerializer.Deserialize(json, BedrockChatJson.Default.GetTypeInfo(type)!)!;

    // A tool's body is an object, a file's is text; the content of a chunk and of a tool's body are not blocks either.
    private static string Fill(Type type, string json) => json
        .Replace("MESSAGE", Message, StringComparison.Ordinal)
        .Replace("BODY", type.Name.StartsWith("Tool", StringComparison.Ordinal) ? ToolBody : "\"AQID\"", StringComparison.Ordinal)
        .Replace("CONTENT", ContentOf(type), StringComparison.Ordinal);

    private static string ContentOf(Type type) =>
        type == typeof(UsedChunk) ? "\"c\"" : type.Name == "ToolResultBody" ? """[{"json":{"a":1}}]""" : """[{"contentType":"text","body":"a"},{"contentType":7}]""";
}
