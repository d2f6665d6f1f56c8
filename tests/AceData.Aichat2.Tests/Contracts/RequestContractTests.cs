using System.Reflection;

namespace AceData.Aichat2.Tests;

public sealed class RequestContractTests
{
    private static readonly Type[] RequestTypes =
        [typeof(ChatRequest), typeof(RetrieveRequest), typeof(RetrieveBatchRequest), typeof(UpdateRequest), typeof(DeleteRequest)];

    // What a method decides, not a property: the action by which method is called, async by EnqueueAsync.
    private static readonly string[] SetByMethod = ["action", "async"];

    public static TheoryData<string> Requests => [.. SampleRequests.All.Select(sample => sample.Name)];

    [Fact]
    public void Every_field_of_the_request_schema_can_be_set()
    {
        var settable = RequestTypes.SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is { IsPublic: true })
            .Select(property => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name))
            .Concat(SetByMethod)
            .ToHashSet();

        var missing = OpenApiSchema.RequestProperties.EnumerateObject().Select(field => field.Name).Where(name => !settable.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_field_of_the_request_schema_goes_over_the_wire_when_set()
    {
        HashSet<string> sent = [];
        foreach (var sample in SampleRequests.All)
        {
            var body = await SampleRequests.SendAsync(sample);
            sent.UnionWith(body.EnumerateObject().Select(field => field.Name));
        }

        var missing = OpenApiSchema.RequestProperties.EnumerateObject().Select(field => field.Name).Where(name => !sent.Contains(name));

        Assert.Empty(missing);
    }

    [Fact]
    public async Task Every_field_of_the_unattended_policy_and_of_tool_results_goes_over_the_wire_when_set()
    {
        var chat = await SampleRequests.SendAsync(SampleRequests.All.Single(sample => sample.Name == "chat with everything"));
        var resume = await SampleRequests.SendAsync(SampleRequests.All.Single(sample => sample.Name == "resume"));

        Assert.Equal(Names(OpenApiSchema.RequestProperties.GetProperty("unattended_policy").GetProperty("properties")), Names(chat.GetProperty("unattended_policy")));
        Assert.Equal(Names(OpenApiSchema.RequestProperties.GetProperty("tool_results").GetProperty("items").GetProperty("properties")), Names(resume.GetProperty("tool_results")[0]));

        static IEnumerable<string> Names(JsonElement fields) => fields.EnumerateObject().Select(field => field.Name).Order();
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Every_request_fits_the_document(string name)
    {
        var body = await SampleRequests.SendAsync(SampleRequests.All.Single(sample => sample.Name == name));

        // The document requires a model for every action; live reads and updates come without one.
        Assert.Empty(OpenApiSchema.Faults(body, OpenApiSchema.Request, mayLack: "model"));
    }

    [Fact]
    public void Every_model_of_the_document_is_a_constant()
    {
        var known = typeof(ModelId).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ((ModelId)property.GetValue(null)!).Value);

        var documented = OpenApiSchema.RequestProperties.GetProperty("model").GetProperty("enum").EnumerateArray().Select(model => model.GetString()!);

        Assert.Equal(documented.Order(), known.Order());
    }

    [Fact]
    public void Every_model_group_of_the_document_is_a_constant()
    {
        var known = typeof(ModelGroup).GetProperties(BindingFlags.Public | BindingFlags.Static).Select(property => ((ModelGroup)property.GetValue(null)!).Value);

        var documented = OpenApiSchema.RequestProperties.GetProperty("model_group").GetProperty("enum").EnumerateArray().Select(group => group.GetString()!);

        Assert.Empty(documented.Except(known));
    }
}
