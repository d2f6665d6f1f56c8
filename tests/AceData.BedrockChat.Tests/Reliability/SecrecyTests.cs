using System.Globalization;

namespace AceData.BedrockChat.Tests;

public sealed class SecrecyTests
{
    private const string Key = "made-up-key-that-must-not-be-seen";
    private const string Prompt = "a question that must not be seen either, however much is quoted of it";
    private const string Beside = "something beside the question that must not be seen, being said by the same person";

    private static readonly PollingOptions Quick = new() { Timeout = TimeSpan.FromMilliseconds(200), FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(20) };

    /// <summary>What the service does; in each case it quotes all it was told, key and question, as far as it can.</summary>
    public static TheoryData<string> Behaviours => ["200", "400", "403", "404", "409", "422", "429", "500", "504", "detail", "violation", "errors", "html", "garbage", "cut"];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task No_operation_shows_the_key_or_the_question_however_it_ends(string behaviour)
    {
        await using var server = ScriptedServer.Start(connection => ServeAsync(connection, behaviour));
        using Overheard overheard = new();
        using BedrockChatClient client = new(new BedrockChatClientOptions
        {
            ApiToken = Key,
            BaseAddress = server.Address,
            LoggerFactory = overheard.Log,
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 1 },
        });

        foreach (var operation in Operations(client).Values)
        {
            await overheard.TryAsync(operation);
        }

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal(Key, request.Headers["x-api-key"]));
        overheard.AssertKept(Key, Prompt[..24], Beside[..24]);
    }

    [Fact]
    public void Every_operation_of_the_client_is_among_those_tried()
    {
        using BedrockChatClient client = new(Key, new Uri("https://bedrock-chat.test"));

        Assert.Equal(
            typeof(IBedrockChatClient).GetMethods().Select(method => method.Name).Distinct().Order(StringComparer.Ordinal),
            Operations(client).Keys.Order(StringComparer.Ordinal));
    }

    private static Dictionary<string, Func<Task<object?>>> Operations(BedrockChatClient client)
    {
        ChatRequest turn = new() { Model = ModelId.ClaudeV2, Content = [ContentBlock.Text(Prompt), ContentBlock.Text(Beside)] };
        return new(StringComparer.Ordinal)
        {
            [nameof(client.ChatAsync)] = async () => await client.ChatAsync(turn, Quick),
            [nameof(client.StreamAsync)] = async () => await client.StreamAsync(turn, Quick).ToChatResultAsync(),
            [nameof(client.PostAsync)] = async () => await client.PostAsync(turn, new RequestOptions { ApiToken = Key }),
            [nameof(client.WaitForReplyAsync)] = async () => await client.WaitForReplyAsync("c-1", "m-1", Quick),
            [nameof(client.GetMessageAsync)] = async () => await client.GetMessageAsync("c-1", "m-1"),
            [nameof(client.GetConversationAsync)] = async () => await client.GetConversationAsync("c-1"),
            [nameof(client.CheckHealthAsync)] = async () => await client.CheckHealthAsync(),
        };
    }

    private static async Task ServeAsync(ScriptedConnection connection, string behaviour)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            // Only what came with this request can be quoted by a service that knows no more.
            var told = request.Headers["x-api-key"] + (request.Body.Length > 0 ? $" {Prompt} {Beside}" : "");
            if (behaviour == "cut")
            {
                await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: 999\r\nX-Told: {told}\r\n\r\n{told}");
                return;
            }

            await connection.SendAsync(behaviour switch
            {
                "200" => Json(200, $$"""{"conversationId":"c-1","messageId":"m-1","message":{"content":[{"contentType":"text","body":"{{told}}"}]},"messageMap":{},"title":"{{told}}","status":"{{told}}"}"""),
                "detail" => Json(404, $$"""{"detail":"{{told}}"}"""),
                "violation" => Json(422, $$"""{"detail":[{"loc":["{{told}}"],"msg":"{{told}}","type":"x"}]}"""),
                "errors" => Json(500, $$"""{"errors":["{{told}}"]}"""),
                "html" => HttpText.Whole(502, "text/html", $"<p>{told}</p>"),
                "garbage" => Json(200, told),
                _ => Json(int.Parse(behaviour, CultureInfo.InvariantCulture), $$"""{"message":"{{told}}"}"""),
            });
        }
    }

    private static byte[] Json(int status, string body) => HttpText.Whole(status, "application/json", body);
}
