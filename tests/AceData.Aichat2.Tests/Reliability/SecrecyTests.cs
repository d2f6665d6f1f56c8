using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace AceData.Aichat2.Tests;

public sealed class SecrecyTests
{
    private const string Token = "made-up-token-that-must-not-be-seen";
    private const string Prompt = "a question that must not be seen either, however much is quoted of it";

    private static readonly string[] Secrets = ["must-not-be-seen", "must not be seen"];

    /// <summary>What the service does; in each case it quotes all it was told, token and question, as far as it can.</summary>
    public static TheoryData<string> Behaviours => ["good", "400", "401", "403", "429", "500", "envelope", "html", "error event", "garbage", "cut", "cut in the body", "plain error"];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task No_operation_shows_the_token_or_the_question_however_it_ends(string behaviour)
    {
        await using var server = ScriptedServer.Start(connection => ServeAsync(connection, behaviour));
        using Overheard overheard = new();
        foreach (var format in Enum.GetValues<StreamFormat>())
        {
            using ConversationsClient client = new(new ConversationsClientOptions
            {
                ApiToken = Token,
                BaseAddress = server.Address,
                LoggerFactory = overheard.Log,
                StreamFormat = format,
                Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 1 },
            });
            foreach (var operation in Operations(client))
            {
                await overheard.TryAsync(operation.Value);
            }
        }

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Contains(Token, request.Headers["Authorization"], StringComparison.Ordinal));
        overheard.AssertKept(Secrets);
    }

    [Fact]
    public void Every_operation_of_the_client_is_among_those_tried()
    {
        using ConversationsClient client = new(Token);

        Assert.Equal(
            typeof(IConversationsClient).GetMethods().Select(method => method.Name).Distinct().Order(StringComparer.Ordinal),
            Operations(client).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_public_type_shows_what_it_holds_as_text()
    {
        var types = new[] { typeof(AceDataException).Assembly, typeof(ConversationsClient).Assembly }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && !type.IsSubclassOf(typeof(Delegate)))
            .ToList();

        Assert.True(types.Count > 50);
        Assert.All(types, type => Overheard.AssertKept(Filled(type).ToString(), Secrets));
    }

    [Fact]
    public void Debuggers_and_dumps_pass_over_the_token()
    {
        foreach (var type in new[] { typeof(ApiClientOptions), typeof(RequestOptions) })
        {
            var property = type.GetProperty("ApiToken")!;
            Assert.Equal(DebuggerBrowsableState.Never, property.GetCustomAttribute<DebuggerBrowsableAttribute>()!.State);
            Assert.NotNull(property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>());
        }
    }

    private static Dictionary<string, Func<Task<object?>>> Operations(ConversationsClient client)
    {
        ChatRequest turn = new() { Message = Prompt, Preset = Prompt };
        PollingOptions polling = new() { FirstDelay = TimeSpan.FromMilliseconds(1), MaxDelay = TimeSpan.FromMilliseconds(1), Timeout = TimeSpan.FromMilliseconds(5) };
        UpdateRequest update = new() { Id = "c-1", Title = Prompt, Messages = [new Message { Role = MessageRole.User, Content = new MessageContent(Prompt) }] };
        return new(StringComparer.Ordinal)
        {
            [nameof(client.ChatAsync)] = async () => await client.ChatAsync(turn),
            [nameof(client.EnqueueAsync)] = async () => await client.EnqueueAsync(turn with { Message = null, Question = Prompt }),
            [nameof(client.StreamAsync)] = async () => await client.StreamAsync(turn).ToListAsync(),
            [nameof(client.WaitForRunAsync)] = async () => await client.WaitForRunAsync("c-1", polling),
            [nameof(client.RetrieveAsync)] = async () => await client.RetrieveAsync("c-1"),
            [nameof(client.RetrieveBatchAsync)] = async () => await client.RetrieveBatchAsync(),
            [nameof(client.ListAsync)] = async () => await client.ListAsync().ToListAsync(),
            [nameof(client.UpdateAsync)] = async () => await client.UpdateAsync(update),
            [nameof(client.DeleteAsync)] = async () => await client.DeleteAsync("c-1", new RequestOptions { ApiToken = Token }),
        };
    }

    private static object Filled(Type type)
    {
        var made = type.GetConstructor(Type.EmptyTypes) is null ? Fallback(type) : Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.CanWrite))
        {
            // These three are there to be shown.
            if (property.Name is nameof(AceDataException.Code) or nameof(AceDataException.TraceId) or nameof(AceDataException.Hint))
            {
                continue;
            }

            object? value = property.PropertyType == typeof(string) ? Prompt + Token
                : property.PropertyType == typeof(MessageContent) ? new MessageContent(Prompt + Token)
                : property.PropertyType == typeof(IReadOnlyList<string>) ? new[] { Prompt, Token }
                : property.PropertyType == typeof(JsonElement) || property.PropertyType == typeof(JsonElement?) ? JsonSerializer.SerializeToElement(Prompt + Token)
                : null;
            if (value is not null && property.Name is not (nameof(Exception.Source) or nameof(Exception.HelpLink)))
            {
                property.SetValue(made, value);
            }
        }

        return made;
    }

    private static object Fallback(Type type)
    {
        if (type.IsSubclassOf(typeof(Exception)) || type == typeof(Exception))
        {
            return Activator.CreateInstance(type, "message", null)!;
        }

        if (type == typeof(ConversationsClient))
        {
            return new ConversationsClient(Token);
        }

        return type == typeof(MessageContent) ? new MessageContent(Prompt) : RuntimeHelpers.GetUninitializedObject(type);
    }

    private static async Task ServeAsync(ScriptedConnection connection, string behaviour)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            var told = $"not this: {request.Headers["Authorization"]} {(request.Body.Contains(Prompt, StringComparison.Ordinal) ? Prompt : "")}";
            var accept = request.Headers["Accept"];
            var error = $$"""{"error":{"code":"some_code","message":"{{told}}"},"trace_id":"trace-1"}""";
            if (behaviour.StartsWith("cut", StringComparison.Ordinal))
            {
                await connection.SendAsync(behaviour == "cut" ? "" : HttpText.Head(200, accept, "Content-Length: 1000") + Body(accept, Prompt)[..^3]);
                return;
            }

            await connection.SendAsync(behaviour switch
            {
                "good" => HttpText.Whole(200, accept, Body(accept, Prompt)),
                "envelope" => HttpText.Whole(200, "application/json", error),
                "html" => HttpText.Whole(200, "text/html", $"{told}<html>{told}</html>"),
                "error event" when accept != "application/json" => HttpText.Whole(200, accept, $$"""{{Prefix(accept)}}{"type":"error","message":"{{told}}","code":"{{told}}"}""" + "\n\n"),
                "error event" => HttpText.Whole(200, accept, $$"""{"error":"{{told}}","detail":"{{told}}"}"""),
                "garbage" => HttpText.Whole(200, accept, $"{Prefix(accept)}{told}\n\n"),
                "plain error" => HttpText.Whole(422, "application/json", $$"""{"detail":[{"loc":["{{told}}"],"msg":"{{told}}"}],"code":"{{told}}"}"""),
                _ => HttpText.Whole(int.Parse(behaviour, System.Globalization.CultureInfo.InvariantCulture), "application/json", error, "Retry-After: 0"),
            });
        }
    }

    private static string Prefix(string accept) => accept == "text/event-stream" ? "data: " : "";

    private static string Body(string accept, string told) => accept == "application/json"
        ? $$"""{"answer":"{{told}}","id":"c-1","title":"{{told}}","items":[{"id":"c-1","title":"{{told}}"}],"messages":[{"role":"user","content":"{{told}}"}],"total":1,"success":true}"""
        : $$"""{{Prefix(accept)}}{"type":"text_delta","content":"{{told}}","{{told}}":1}""" + "\n\n" + Prefix(accept) + """{"type":"done"}""" + "\n\n";
}
