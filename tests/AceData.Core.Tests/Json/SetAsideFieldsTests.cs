namespace AceData.Core.Tests;

public sealed class SetAsideFieldsTests
{
    [Theory]
    [InlineData("""{"name":5,"count":1}""")]
    [InlineData("""{"count":1,"list":[{"name":"a","count":1},5]}""")]
    [InlineData("""{"count":1,"inner":"x","list":[{"name":"a","count":"b","flag":false,"list":[],"lists":[]}]}""")]
    [InlineData("""{"count":"x","more":{"a":[null]}}""")]
    public void Serialize_writes_what_was_set_aside_under_its_own_name(string json)
    {
        var written = Write(Read(json));

        foreach (var field in JsonElement.Parse(json).EnumerateObject())
        {
            Assert.True(JsonElement.DeepEquals(field.Value, written.GetProperty(field.Name)), written.GetRawText());
        }

        Assert.Equal(written.EnumerateObject().Count(), written.EnumerateObject().Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void Serialize_writes_a_value_that_was_given_since_instead()
    {
        var written = Write(Read("""{"name":5,"count":"x"}""") with { Name = "n" });

        Assert.Equal("n", written.GetProperty("name").GetString());
        Assert.Equal("x", written.GetProperty("count").GetString());
    }

    [Theory]
    [InlineData("""{"\uFFFFname":1,"name":"n"}""")]
    [InlineData("""{"\uFFFEname":1,"name":"n"}""")]
    [InlineData("""{"\uFFFF\uFFFFname":1,"\uFFFF":2,"name":5}""")]
    [InlineData("""{"list":[{"\uFFFEname":1,"\uFFFFname":2,"name":"n"}]}""")]
    public void A_record_with_odd_names_can_always_be_written(string json)
    {
        var written = Write(Read(json));

        Assert.Equal(JsonValueKind.Object, written.ValueKind);
        Assert.Equal(written.EnumerateObject().Count(), written.EnumerateObject().Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void A_field_that_a_caller_names_is_written_once_in_the_place_of_a_default_value()
    {
        var fields = Read("""{"flag":"odd","more":6}""").AdditionalProperties;

        var written = Write(new JsonRepairTests.Thing { Name = "n", AdditionalProperties = fields });

        Assert.Equal("odd", written.GetProperty("flag").GetString());
        Assert.Equal(6, written.GetProperty("more").GetInt32());
        Assert.Equal(written.EnumerateObject().Count(), written.EnumerateObject().Select(field => field.Name).Distinct().Count());
    }

    [Fact]
    public void A_field_that_a_caller_names_beside_its_property_is_refused()
    {
        Dictionary<string, JsonElement> fields = new() { ["name"] = JsonElement.Parse("5") };

        var failure = Assert.Throws<ArgumentException>(() => Write(new JsonRepairTests.Thing { Name = "n", AdditionalProperties = fields }));

        Assert.Equal("AdditionalProperties contains the field 'name', which a property also sets. Set the field in only one of them.", failure.Message);
    }

    [Fact]
    public void AdditionalProperties_have_the_names_of_the_wire() => Assert.Equal(["name", "more"], Read("""{"name":5,"more":6}""").AdditionalProperties.Keys);

    [Fact]
    public void A_serializer_of_the_caller_writes_no_marked_name()
    {
        var thing = Read("""{"name":5,"count":1,"more":6,"inner":{"name":[],"x":1},"list":[{"flag":{}}]}""");

        var written = JsonElement.Parse(JsonSerializer.Serialize(thing, JsonRepairTests.TestJson.Default.Thing));

        Assert.Equal(["count", "inner", "list", "more"], written.EnumerateObject().Where(field => field.Value.ValueKind is not JsonValueKind.Null).Select(field => field.Name).Where(name => name is not ("flag" or "lists")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("\\uFFFF", written.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\\uFFFF", JsonSerializer.Serialize(thing), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("5", Write(thing).GetProperty("name").GetRawText());
    }

    [Fact]
    public void Records_are_equal_when_what_was_set_aside_means_the_same()
    {
        Assert.Equal(Read("""{"name":5}"""), Read("""{"name":5.0}"""));
        Assert.NotEqual(Read("""{"name":5}"""), Read("""{"name":6}"""));
        Assert.NotEqual(Read("""{"name":5}"""), Read("""{}"""));
    }

    private static JsonRepairTests.Thing Read(string json) => LenientJson.Deserialize(Encoding.UTF8.GetBytes(json), JsonRepairTests.TestJson.Default.Thing)!;

    private static JsonElement Write(JsonRepairTests.Thing thing)
    {
        using MemoryStream written = new();
        using (Utf8JsonWriter writer = new(written))
        {
            LenientJson.Serialize(writer, thing, JsonRepairTests.TestJson.Default.Thing);
        }

        return JsonElement.Parse(written.ToArray());
    }
}
