using System.Globalization;

namespace AceData.Dify.Tests;

public sealed class SecrecyTests
{
    private const string Key = "app-made-up-key-that-must-not-be-seen";
    private const string Prompt = "a question that must not be seen either, however much is quoted of it";

    /// <summary>What the service does; in each case it quotes all it was told, key and question, as far as it can.</summary>
    public static TheoryData<string> Behaviours => ["200", "400", "401", "403", "404", "415", "429", "500", "503", "html", "garbage", "error event", "cut"];

    [Theory]
    [MemberData(nameof(Behaviours))]
    public async Task No_operation_shows_the_key_or_the_question_however_it_ends(string behaviour)
    {
        await using var server = ScriptedServer.Start(connection => ServeAsync(connection, behaviour));
        using Overheard overheard = new();
        using DifyChatClient client = new(new DifyChatClientOptions
        {
            ApiToken = Key,
            BaseAddress = server.Address,
            User = "ada",
            LoggerFactory = overheard.Log,
            StopOnCancel = true,
            Retry = new RetryOptions { BaseDelay = TimeSpan.Zero, MaxRetries = 1 },
        });

        foreach (var operation in Operations(client))
        {
            await overheard.TryAsync(operation);
        }

        Assert.NotEmpty(server.Requests);
        Assert.All(server.Requests, request => Assert.Equal("Bearer " + Key, request.Headers["Authorization"]));
        overheard.AssertKept(Key, Prompt[..24]);
    }

    private static List<Func<Task<object?>>> Operations(DifyChatClient client)
    {
        ChatRequest question = new() { Query = Prompt };
        return
        [
            async () => await client.ChatAsync(question, new RequestOptions { ApiToken = Key }),
            async () => await client.StreamAsync(question).ToListAsync(),
            async () => await client.Conversations.RenameAsync("c-1", Prompt),
            async () => await client.Conversations.UpdateVariableAsync("c-1", "v-1", Prompt),
            async () => await client.Conversations.GetPageAsync(),
            async () => await client.Messages.GetPageAsync("c-1"),
            async () => await client.Messages.GetSuggestedQuestionsAsync("m-1"),
            async () => { await client.Messages.RateAsync("m-1", Rating.Like, Prompt); return "rated"; },
            async () => { await client.Conversations.DeleteAsync("c-1"); return "deleted"; },
            async () => await client.Files.UploadAsync(FileSource.FromBytes([1], "a.png")),
            async () => { await using var file = await client.Files.DownloadAsync("f-1"); return file; },
            async () => { await using var sound = await client.Audio.SpeakAsync(new SpeechRequest { Text = Prompt }); return sound; },
            async () => await client.Annotations.CreateAsync(Prompt, Prompt),
            async () => await client.Annotations.GetPageAsync(),
            async () => await client.Application.GetParametersAsync(),
        ];
    }

    private static async Task ServeAsync(ScriptedConnection connection, string behaviour)
    {
        while (await connection.ReadRequestAsync() is { } request)
        {
            // Only what came with this request can be quoted by a service that knows no more.
            var told = request.Headers["Authorization"] + (request.Body.Contains(Prompt, StringComparison.Ordinal) ? " " + Prompt : "");
            if (behaviour == "cut")
            {
                await connection.SendAsync($"HTTP/1.1 200 OK\r\nContent-Length: 999\r\nX-Told: {told}\r\n\r\n{told}");
                return;
            }

            await connection.SendAsync(behaviour switch
            {
                "200" => Json(200, $$"""{"conversation_id":"{{told}}","id":"c-1","name":"{{told}}","answer":"{{told}}","result":"{{told}}","{{told}}":1,"data":[]}"""),
                "error event" => HttpText.Whole(200, "text/event-stream", $$"""data: {"event":"error","code":"{{told}}","status":400,"message":"{{told}}"}""" + "\n\n"),
                "html" => HttpText.Whole(502, "text/html", $"<p>{told}</p>"),
                "garbage" => Json(200, told),
                _ => Json(int.Parse(behaviour, CultureInfo.InvariantCulture), $$"""{"code":"{{told}}","message":"{{told}}","status":{{behaviour}},"params":"{{told}}"}"""),
            });
        }
    }

    private static byte[] Json(int status, string body) => HttpText.Whole(status, "application/json", body);
}
