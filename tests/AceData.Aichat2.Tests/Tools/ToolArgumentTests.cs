namespace AceData.Aichat2.Tests.Tools;

public sealed class ToolArgumentTests
{
    [Theory]
    [InlineData("""{}""", """{"a":1}""", null)]
    [InlineData("""true""", """{"a":1}""", null)]
    [InlineData("""{"type":"object"}""", """[]""", "the arguments must be of type object, not array")]
    [InlineData("""{"required":["a"]}""", """{"b":1}""", "'a' is missing")]
    [InlineData("""{"properties":{"a":{"type":"integer"}}}""", """{"a":1.0}""", null)]
    [InlineData("""{"properties":{"a":{"type":"integer"}}}""", """{"a":1.5}""", "'a' must be of type integer, not number")]
    [InlineData("""{"properties":{"a":{"type":["string","null"]}}}""", """{"a":null}""", null)]
    [InlineData("""{"properties":{"a":{"type":["string","null"]}}}""", """{"a":true}""", "'a' must be of type [\"string\",\"null\"], not boolean")]
    [InlineData("""{"properties":{"a":{"enum":["x","y"]}}}""", """{"a":"y"}""", null)]
    [InlineData("""{"properties":{"a":{"enum":["x","y"]}}}""", """{"a":"z"}""", "'a' must be one of [\"x\",\"y\"]")]
    [InlineData("""{"properties":{"a":{"enum":[1e2]}}}""", """{"a":100.0}""", null)]
    [InlineData("""{"properties":{"a":{"enum":[1,1e99999999999]}}}""", """{"a":1e99999999999}""", null)]
    [InlineData("""{"properties":{"a":{"enum":[1e99999999999]}}}""", """{"a":1e99999999998}""", "'a' must be one of [1e99999999999]")]
    [InlineData("""{"properties":{"a":{"enum":[1e999999999]}}}""", """{"a":1}""", "'a' must be one of [1e999999999]")]
    [InlineData("""{"properties":{"a":{"items":{"type":"boolean"}}}}""", """{"a":[true,1]}""", "an item of 'a' must be of type boolean, not number")]
    [InlineData("""{"properties":{"a":{"properties":{"b":{"type":"number"}}}}}""", """{"a":{"b":"1"}}""", "'b' must be of type number, not string")]
    [InlineData("""{"type":"array"}""", """[1]""", null)]
    [InlineData("""{"type":"array"}""", """{}""", "the arguments must be of type array, not object")]
    [InlineData("""{"type":"null"}""", """null""", null)]
    [InlineData("""{"type":"string"}""", """null""", "the arguments must be of type string, not null")]
    [InlineData("""{"type":5}""", """1""", null)]
    [InlineData("""{"type":["string",5]}""", """1""", null)]
    [InlineData("""{"enum":"x"}""", """1""", null)]
    [InlineData("""{"required":"a"}""", """{}""", null)]
    [InlineData("""{"required":[5]}""", """{}""", null)]
    [InlineData("""{"properties":[]}""", """{"a":1}""", null)]
    [InlineData("""{"properties":{}}""", """{"a":1}""", null)]
    [InlineData("""{"properties":{"a":{"type":"type of the future"}}}""", """{"a":1}""", null)]
    public void Arguments_are_held_against_their_schema(string schema, string arguments, string? fault)
    {
        Assert.Equal(fault, ToolArguments.FindMismatch(JsonElement.Parse(arguments), JsonElement.Parse(schema)));
    }
}
