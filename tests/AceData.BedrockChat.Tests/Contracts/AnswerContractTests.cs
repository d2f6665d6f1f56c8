using System.Reflection;
using System.Text.Json.Serialization;

namespace AceData.BedrockChat.Tests;

public sealed class AnswerContractTests
{
    public static TheoryData<string, string, int, string> Bodies
    {
        get
        {
            TheoryData<string, string, int, string> data = [];
            foreach (var (path, method, status) in OpenApiSchema.Answers)
            {
                var made = OpenApiSchema.Make(OpenApiSchema.Response(path, method, status)).Select(body => body!.ToJsonString());
                foreach (var body in made.Concat(OpenApiSchema.Examples(path, method, status)).Distinct())
                {
                    data.Add(path, method, status, body);
                }
            }

            return data;
        }
    }

    public static TheoryData<string, Type> Records => new()
    {
        { "ChatOutputWithoutBotId", typeof(ChatResult) },
        { "Conversation", typeof(Conversation) },
        { "MessageOutput", typeof(Message) },
        { "MessageRequestedResponse", typeof(PostedMessage) },
        { "AgentMessage", typeof(AgentMessage) },
        { "Chunk", typeof(UsedChunk) },
        { "FeedbackOutput", typeof(Feedback) },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Every_body_of_the_document_is_read(string path, string method, int status, string body)
    {
        var service = FakeService.Always((HttpStatusCode)status, body);
        using var client = service.Client(options => options.Retry.MaxRetries = 0);

        var outcome = await CallAsync(client, path, method);

        if (status == 200)
        {
            Assert.IsAssignableFrom<ApiResponse>(outcome);
            return;
        }

        var failure = Assert.IsAssignableFrom<AceDataException>(outcome);
        Assert.IsNotType<ProtocolException>(failure);
        Assert.Equal((status, body), ((int)failure.StatusCode!, failure.ResponseBody));
        Assert.Equal(Expected(status), failure.GetType());
        Assert.Contains(Said(body), failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void Every_field_of_the_document_has_a_property(string schema, Type record)
    {
        var properties = record.GetProperties()
            .Select(property => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name))
            .ToHashSet();

        var missing = OpenApiSchema.Named(schema).GetProperty("properties").EnumerateObject().Select(field => field.Name).Where(name => !properties.Contains(name));

        Assert.Empty(missing);
    }

    [Theory]
    [InlineData("posted.json", "MessageRequestedResponse")]
    [InlineData("error-gateway.json", "GatewayMessageBody")]
    [InlineData("error-quota.json", "GatewayMessageBody")]
    [InlineData("error-throttled.json", "GatewayMessageBody")]
    [InlineData("error-validation.json", "HTTPValidationError")]
    [InlineData("not-ready-existing.json", "DetailBody")]
    [InlineData("not-ready-new.json", "ErrorsBody")]
    public void Transcripts_fit_the_document(string transcript, string schema) =>
        Assert.Empty(OpenApiSchema.Faults(Transcript.Json(transcript), OpenApiSchema.Named(schema)));

    [Theory]
    [InlineData("conversation.json", "Conversation")]
    [InlineData("message.json", "ChatOutputWithoutBotId")]
    public void Transcripts_of_newer_servers_leave_the_document_in_their_content_alone(string transcript, string schema)
    {
        var faults = OpenApiSchema.Faults(Transcript.Json(transcript), OpenApiSchema.Named(schema));

        Assert.NotEmpty(faults);
        Assert.All(faults, fault => Assert.Contains(".content[", fault, StringComparison.Ordinal));
    }

    private static async Task<object> CallAsync(BedrockChatClient client, string path, string method)
    {
        try
        {
            return (path, method) switch
            {
                ("/conversation", "POST") => await client.PostAsync(FakeService.Question()),
                ("/conversation/{conversation_id}", "GET") => await client.GetConversationAsync("c"),
                ("/conversation/{conversation_id}/{message_id}", "GET") => await client.GetMessageAsync("c", "m"),
                _ => throw new NotSupportedException(path),
            };
        }
        catch (AceDataException failure)
        {
            return failure;
        }
    }

    private static Type Expected(int status) => status switch
    {
        403 => typeof(PermissionDeniedException),
        404 => typeof(NotFoundException),
        429 => typeof(RateLimitException),
        >= 500 => typeof(ServerException),
        _ => typeof(BadRequestException),
    };

    // The words of a body, wherever in it they stand.
    private static string Said(string body)
    {
        var first = JsonElement.Parse(body).EnumerateObject().First().Value;
        while (first.ValueKind == JsonValueKind.Array)
        {
            first = first[0];
        }

        if (first.ValueKind == JsonValueKind.Object)
        {
            first = first.GetProperty("msg");
        }

        return first.ValueKind == JsonValueKind.Null ? string.Empty : first.GetString()!;
    }
}
