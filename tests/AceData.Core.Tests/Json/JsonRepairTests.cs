using System.Text.Json.Serialization;

namespace AceData.Core.Tests;

public sealed partial class JsonRepairTests
{
    [Theory]
    [InlineData("""{"name":"n","count":5}""", """{"name":"n","count":5}""")]
    [InlineData("""{"name":5}""", """{"\uFFFFname":5}""")]
    [InlineData("""{"count":"many","x":1}""", """{"\uFFFFcount":"many","x":1}""")]
    [InlineData("""{"count":null,"flag":null}""", """{"\uFFFFcount":null,"flag":null}""")]
    [InlineData("""{"inner":{"name":5},"name":"n"}""", """{"inner":{"\uFFFFname":5},"name":"n"}""")]
    [InlineData("""{"inner":[]}""", """{"\uFFFFinner":[]}""")]
    [InlineData("""{"list":[{"name":"a"},null,5,{"name":6}]}""", """{"list":[{"name":"a"},{"\uFFFFname":6}],"\uFFFFlist":[{"name":"a"},null,5,{"name":6}]}""")]
    [InlineData("""{"list":{}}""", """{"\uFFFFlist":{}}""")]
    [InlineData("""{"lists":[["a",null],["b"]]}""", """{"lists":[["b"]],"\uFFFFlists":[["a",null],["b"]]}""")]
    [InlineData("""{"raw":[null,{}]}""", """{"raw":[null,{}]}""")]
    [InlineData("""{ "na\u006de" : 5 , "count" : 1 }""", """{"\uFFFFna\u006de":5,"count":1}""")]
    public void Repair_sets_aside_what_does_not_fit(string json, string repaired) => Assert.Equal(repaired, Repair(json));

    [Theory]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{} {}")]
    [InlineData("{\"a\":}")]
    [InlineData("")]
    public void Repair_throws_for_what_is_not_one_object(string json) => Assert.ThrowsAny<JsonException>(() => Repair(json));

    [Theory]
    [InlineData("[null]", true)]
    [InlineData("[1, \r\n null]", true)]
    [InlineData("{\"a\":null}", false)]
    [InlineData("{\"a\": null}", false)]
    [InlineData("nullnull", false)]
    [InlineData("{\"a\":null,\"b\":[1,null]}", true)]
    public void MayHoldNullItems_finds_nulls_in_lists(string json, bool expected) => Assert.Equal(expected, JsonRepair.MayHoldNullItems(Encoding.UTF8.GetBytes(json)));

    [Fact]
    public void Deserialize_reads_a_large_body_full_of_odd_values_without_an_exception_for_each()
    {
        var thrown = 0;
        var thread = Environment.CurrentManagedThreadId;
        var json = Encoding.UTF8.GetBytes($$"""{"list":[{{string.Join(',', Enumerable.Repeat("""{"name":5,"count":"x","inner":[]}""", 20_000))}}]}""");
        AppDomain.CurrentDomain.FirstChanceException += Count;
        try
        {
            var read = LenientJson.Deserialize(json, TestJson.Default.Thing)!;

            Assert.Equal(20_000, read.List.Count);
            Assert.All(read.List, item => Assert.Equal(3, item.AdditionalProperties.Count));
        }
        finally
        {
            AppDomain.CurrentDomain.FirstChanceException -= Count;
        }

        Assert.InRange(thrown, 1, 3);

        void Count(object? sender, System.Runtime.ExceptionServices.FirstChanceExceptionEventArgs args)
        {
            if (Environment.CurrentManagedThreadId == thread && args.Exception is JsonException)
            {
                thrown++;
            }
        }
    }

    private static string Repair(string json) => Encoding.UTF8.GetString(JsonRepair.Repair(Encoding.UTF8.GetBytes(json), TestJson.Default.Thing));

    internal sealed record Thing : ApiRecord
    {
        public string? Name { get; init; }

        public long Count { get; init; }

        public bool Flag { get; init; }

        public Thing? Inner { get; init; }

        public IReadOnlyList<Thing> List { get; init; } = [];

        public IReadOnlyList<IReadOnlyList<string>> Lists { get; init; } = [];

        public JsonElement? Raw { get; init; }
    }

    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = JsonDepth.Default,
        Converters = [typeof(LenientStringConverter), typeof(LenientBooleanConverter), typeof(LenientInt64Converter)])]
    [JsonSerializable(typeof(Thing))]
    internal sealed partial class TestJson : JsonSerializerContext;
}
