using System.Text.Json.Serialization.Metadata;

namespace AceData.Dify.Tests;

public sealed class EqualityTests
{
    public static TheoryData<Type> Records =>
    [
        .. typeof(DifyChatClient).Assembly.GetExportedTypes().Where(IsReadFromTheWire),
        typeof(Page<Annotation>), typeof(Page<Conversation>), typeof(Page<ConversationVariable>), typeof(Page<Feedback>), typeof(Page<Message>),
    ];

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_parsed_from_the_same_bytes_are_equal(Type type)
    {
        var json = SampleJson.Of(TypeInfo(type)).ToJsonString();

        var first = Parse(type, json);
        var second = Parse(type, json);

        Assert.NotSame(first, second);
        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_that_differ_in_one_field_are_not_equal(Type type)
    {
        var json = SampleJson.Of(TypeInfo(type));
        var complete = Parse(type, json.ToJsonString());

        foreach (var field in json.Select(field => field.Key).Where(name => !IsSecondName(type, name)).ToList())
        {
            var other = (JsonObject)json.DeepClone();
            if (TypeInfo(type).Properties.Any(property => property.Name == field && property.IsRequired))
            {
                other[field] = "other";
            }
            else
            {
                other.Remove(field);
            }

            Assert.False(complete.Equals(Parse(type, other.ToJsonString())), field);
        }
    }

    [Theory]
    [InlineData("""{"b":1,"a":[2]}""", """{ "a": [2.0], "b": 1.0 }""", true)]
    [InlineData("""{"b":1,"a":[2]}""", """{"b":1,"a":[3]}""", false)]
    [InlineData("null", "0", false)]
    public void InputValue_compares_JSON_by_meaning(string left, string right, bool equal)
    {
        InputValue one = JsonElement.Parse(left);
        InputValue other = JsonElement.Parse(right);

        Assert.Equal(equal, one == other);
        Assert.Equal(!equal, one != other);
        Assert.True(!equal || one.GetHashCode() == other.GetHashCode());
    }

    [Fact]
    public void ChatRequest_compares_inputs_and_files_by_value()
    {
        static ChatRequest Request(int age) => new()
        {
            Query = "q",
            Inputs = new Dictionary<string, InputValue> { ["age"] = age },
            Files = [InputFile.FromUrl(FileType.Image, "https://example.com/cat.png")],
        };

        Assert.Equal(Request(36), Request(36));
        Assert.NotEqual(Request(36), Request(37));
    }

    private static bool IsReadFromTheWire(Type type) =>
        typeof(ApiRecord).IsAssignableFrom(type) && !type.IsAbstract && !StreamRecords.Contains(type) && DifyJson.Default.GetTypeInfo(type)?.Kind == JsonTypeInfoKind.Object;

    // The service names some fields in two ways; without the one, the other counts.
    private static bool IsSecondName(Type type, string field) => type.IsGenericType && field is "items" or "count" or "data" or "total";

    private static JsonTypeInfo TypeInfo(Type type) => DifyJson.Default.GetTypeInfo(type)!;

    private static object Parse(Type type, string json) => JsonSerializer.Deserialize(json, TypeInfo(type))!;
}
