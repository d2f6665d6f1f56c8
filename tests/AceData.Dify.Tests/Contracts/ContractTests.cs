namespace AceData.Dify.Tests;

public sealed class ContractTests
{
    public static TheoryData<int> Calls => [.. Enumerable.Range(0, SampleCalls.All.Count)];

    public static TheoryData<int> CallsBeyondTheDocument => [.. Enumerable.Range(0, SampleCalls.BeyondTheDocument.Count)];

    [Fact]
    public void The_document_has_24_operations_and_every_one_is_called()
    {
        Assert.Equal(24, DifyDocument.Operations.Count);
        Assert.Equal(DifyDocument.Operations.Select(operation => operation.Id).Order(), SampleCalls.All.Select(call => call.Operation).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public async Task Every_request_fits_the_document_except_where_servers_are_known_to_differ(int index)
    {
        var call = SampleCalls.All[index];
        var operation = DifyDocument.Operations.Single(one => one.Id == call.Operation);

        var sent = await SampleCalls.SendAsync(call);

        Assert.True(operation.Fits(sent), $"{sent.Method} {sent.Path} is not {operation.Method} {operation.PathTemplate}");
        Assert.Equal(call.Differences.Order(), QueryFaults(operation, sent).Concat(BodyFaults(operation, sent)).Order());
        Assert.Equal("Bearer " + FakeDify.Key, sent.Authorization);
    }

    [Theory]
    [MemberData(nameof(CallsBeyondTheDocument))]
    public async Task What_only_servers_know_goes_where_they_expect_it(int index)
    {
        var call = SampleCalls.BeyondTheDocument[index];

        var sent = await SampleCalls.SendAsync(call);

        Assert.Equal(call.Operation, $"{sent.Method} {sent.Path}");
        Assert.True(sent.Method == "GET" || sent.Body == """{"value":"value","user":"ada"}""", sent.Body);
    }

    [Fact]
    public async Task Every_field_of_the_question_goes_over_the_wire_when_set()
    {
        var sent = await SampleCalls.SendAsync(SampleCalls.All[0]);

        var schema = DifyDocument.Operations.Single(operation => operation.Id == "sendChatMessage").BodySchema;
        Assert.Equal(schema.GetProperty("properties").EnumerateObject().Select(field => field.Name).Order(), sent.Json.EnumerateObject().Select(field => field.Name).Order());
        Assert.Equal("blocking", sent.Json.GetProperty("response_mode").GetString());
        Assert.Equal(
            """{"name":"Ada","age":36,"adult":true,"picture":{"type":"image","transfer_method":"remote_url","url":"https://example.com/cat.png"},"pictures":[{"type":"image","transfer_method":"remote_url","url":"https://example.com/cat.png"}],"raw":{}}""",
            sent.Json.GetProperty("inputs").GetRawText());
    }

    [Fact]
    public async Task A_bare_question_sends_empty_inputs_and_says_how_to_answer()
    {
        var sent = await SampleCalls.SendAsync(SampleCalls.All[1]);

        Assert.Equal("""{"query":"hi","inputs":{},"response_mode":"streaming","user":"ada"}""", sent.Body);
    }

    [Fact]
    public async Task A_delete_of_a_conversation_carries_its_user_in_a_JSON_body()
    {
        var sent = await SampleCalls.SendAsync(SampleCalls.All.Single(call => call.Operation == "deleteConversation"));

        Assert.Equal(("application/json", """{"user":"ada"}"""), (sent.ContentType, sent.Body));
    }

    [Fact]
    public async Task Taking_a_rating_back_sends_null()
    {
        var sent = await SampleCalls.SendAsync(SampleCalls.All.Last(call => call.Operation == "postChatMessageFeedback"));

        Assert.Equal(JsonValueKind.Null, sent.Json.GetProperty("rating").ValueKind);
    }

    private static IEnumerable<string> QueryFaults(DocumentedOperation operation, SentRequest sent)
    {
        var sentNames = sent.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')[0]).ToList();
        var parameters = operation.QueryParameters.ToDictionary(parameter => parameter.GetProperty("name").GetString()!);
        var unset = parameters.Keys.Except(sentNames).Select(name => $"?{name} is not sent");
        return sentNames.Except(parameters.Keys).Select(name => $"?{name} is not in the document").Concat(unset);
    }

    private static IEnumerable<string> BodyFaults(DocumentedOperation operation, SentRequest sent)
    {
        if (operation.BodyType is not { } type)
        {
            return sent.Body.Length == 0 ? [] : ["a body is not in the document"];
        }

        var sentType = sent.ContentType!.Split(';')[0];
        var wrongType = sentType == type ? [] : new[] { $"{sentType} is not {type}" };
        return wrongType.Concat(sentType == "application/json" ? DifyDocument.Faults(sent.Json, operation.BodySchema) : FormFaults(operation, sent));
    }

    private static IEnumerable<string> FormFaults(DocumentedOperation operation, SentRequest sent)
    {
        var names = operation.BodySchema.GetProperty("properties").EnumerateObject().Select(field => field.Name);
        return names.Where(name => !sent.Body.Contains($"name=\"{name}\"", StringComparison.Ordinal)).Select(name => $"{name} is not in the form");
    }
}
