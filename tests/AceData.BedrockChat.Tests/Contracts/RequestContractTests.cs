namespace AceData.BedrockChat.Tests;

public sealed class RequestContractTests
{
    private static readonly JsonElement Schema = OpenApiSchema.Named("ChatInputWithoutBotId");

    private static readonly ChatRequest Everything = new()
    {
        Model = ModelId.ClaudeV3Opus,
        Content =
        [
            ContentBlock.Text("Look"),
            ContentBlock.Text("at \"this\""),
            ContentBlock.Image(new byte[] { 1, 2, 3 }, "image/png"),
            ContentBlock.Attachment(new byte[] { 4, 5 }, "notes.txt"),
        ],
        ConversationId = FakeService.ConversationId,
        ContinueGenerate = true,
    };

    [Fact]
    public async Task The_smallest_request_fits_the_document_and_sends_nothing_that_was_not_set()
    {
        var body = await SendAsync(FakeService.Question());

        Assert.Empty(OpenApiSchema.Faults(body, Schema));
        Assert.Equal("""{"message":{"content":[{"contentType":"text","body":"Hi"}],"model":"claude-v3.5-sonnet"}}""", body.GetRawText());
    }

    [Fact]
    public async Task The_fullest_request_fits_the_document_and_sends_every_field_of_it()
    {
        var body = await SendAsync(Everything);

        Assert.Empty(OpenApiSchema.Faults(body, Schema));
        Assert.Equal(Names(Schema.GetProperty("properties")), Names(body));
        Assert.Equal(Names(OpenApiSchema.Named("MessageInputWithoutMessageId").GetProperty("properties")), Names(body.GetProperty("message")));
        var blocks = body.GetProperty("message").GetProperty("content").EnumerateArray().ToList();
        Assert.Equal(Names(OpenApiSchema.Named("Content").GetProperty("properties")), blocks.SelectMany(Names).Distinct().Order());
        Assert.Equal(["text", "text", "image", "attachment"], blocks.Select(block => block.GetProperty("contentType").GetString()));
        Assert.Equal("AQID", blocks[2].GetProperty("body").GetString());
    }

    [Fact]
    public async Task What_newer_servers_take_goes_over_the_wire_too()
    {
        var extra = new Dictionary<string, JsonElement> { ["botId"] = JsonElement.Parse("\"b\"") };

        var body = await SendAsync(FakeService.Question() with { EnableReasoning = true, AdditionalProperties = extra });

        Assert.True(body.GetProperty("enableReasoning").GetBoolean());
        Assert.Equal("b", body.GetProperty("botId").GetString());
    }

    [Fact]
    public async Task Base64_and_text_are_not_blown_up_by_escapes()
    {
        FakeService service = new(_ => FakeService.Posted());
        using var client = service.Client();

        await client.PostAsync(FakeService.Question() with { Question = null, Content = [ContentBlock.Text("日本"), ContentBlock.Image(new byte[] { 0xFB, 0xEF, 0xBE }, "image/png")] }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Contains("日本", service.Bodies[0], StringComparison.Ordinal);
        Assert.Contains("\"++++\"", service.Bodies[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_goes_to_its_path_with_its_method_and_the_key()
    {
        FakeService service = new(request => request.RequestUri!.AbsolutePath switch
        {
            "/api/health" => FakeService.Json(System.Net.HttpStatusCode.OK, """{"status":"ok"}"""),
            "/api/conversation" => FakeService.Posted(),
            "/api/conversation/c%2F1" => FakeService.Json(System.Net.HttpStatusCode.OK, Transcript.Text("conversation.json")),
            _ => FakeService.Replied(),
        });
        using var client = service.Client();

        await client.PostAsync(FakeService.Question(), cancellationToken: TestContext.Current.CancellationToken);
        await client.GetConversationAsync("c/1", cancellationToken: TestContext.Current.CancellationToken);
        await client.GetMessageAsync("c 1", "m?1", cancellationToken: TestContext.Current.CancellationToken);
        var health = await client.CheckHealthAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(["POST /api/conversation", "GET /api/conversation/c%2F1", "GET /api/conversation/c%201/m%3F1", "GET /api/health"], service.Requests);
        Assert.All(service.Keys, key => Assert.Equal(FakeService.Key, key));
        Assert.True(health.IsOk);
    }

    [Fact]
    public void Every_model_of_the_document_is_a_constant()
    {
        var known = typeof(ModelId).GetProperties().Where(property => property.GetMethod!.IsStatic).Select(property => ((ModelId)property.GetValue(null)!).Value).ToHashSet();

        var documented = OpenApiSchema.Named("MessageInputWithoutMessageId").GetProperty("properties").GetProperty("model").GetProperty("enum").EnumerateArray().Select(model => model.GetString()!);

        Assert.Empty(documented.Except(known));
        Assert.Equal(33, known.Count);
    }

    private static async Task<JsonElement> SendAsync(ChatRequest request)
    {
        FakeService service = new(_ => FakeService.Posted());
        using var client = service.Client();
        await client.PostAsync(request);
        return JsonElement.Parse(service.Bodies.Single());
    }

    private static IEnumerable<string> Names(JsonElement fields) => fields.EnumerateObject().Select(field => field.Name).Order();
}
