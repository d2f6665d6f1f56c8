namespace AceData.Aichat2.Tests;

/// <summary>What each transcript is to become.</summary>
internal static class ExpectedTranscripts
{
    private static readonly string[] Words = ["Hel", "lo", ",", " wor", "ld", "! ", "Grüße", " 你好", " 👋🏽", "\n", "Bye."];

    public static Expected Of(string transcript) => transcript switch
    {
        "client-tool.sse" => new Expected()
            .Event(new ToolUseStartEvent
            {
                ToolUseId = "call_7",
                ToolName = "get_weather",
                Execution = new ToolExecution("client"),
                Input = Expected.Json("""{"city":"Oslo"}"""),
            })
            .Done("awaiting_user_input"),
        "comments-and-blank-lines.sse" or "no-done-marker.sse" => new Expected().Text("ok").Done(),
        "confirmation.sse" => Confirmation(),
        "consent.sse" => Consent(),
        "cumulative.sse" or "cumulative.ndjson" or "text.sse" or "text.ndjson" or "text-crlf.ndjson" => new Expected().Text(Words).Done(),
        "cut-before-done.sse" => new Expected().Text("Hel", "lo").Throws<StreamInterruptedException>(),
        "cut-inside-an-event.sse" => new Expected().Text("Hel").Throws<StreamInterruptedException>(),
        "error-bare.ndjson" => new Expected().Text("Hel").Throws<StreamErrorException>(),
        "error-mid-stream.sse" => new Expected().Text("Hel", "lo").Throws<StreamErrorException>("chat_error", 500),
        "error-one-newline.sse" => new Expected().Throws<StreamErrorException>("request_entity_too_large", 413, conversation: null),
        "lone-surrogate.ndjson" => new Expected().Text("", "\uFFFD").Done(),
        "one-newline.sse" => new Expected().Text("a", "b").Done(),
        "question-guide.sse" => GuideQuestion(),
        "question-production.sse" => ProductionQuestion(),
        "tool-use-guide.ndjson" => new Expected()
            .Event(new ToolUseEvent
            {
                ToolUseId = "toolu_01",
                ToolName = "web_search",
                Input = Expected.Json("""{"q":"weather"}"""),
                ConversationId = Expected.Conversation,
            })
            .Event(new ToolResultEvent { ToolUseId = "toolu_01", Output = "sunny", Duration = TimeSpan.FromMilliseconds(900), ConversationId = Expected.Conversation })
            .Text("Sunny.")
            .Done(),
        "tools.sse" or "tools.ndjson" => Tools(),
        _ => throw new ArgumentException($"Say what {transcript} is to become.", nameof(transcript)),
    };

    private static Expected Confirmation() => new Expected()
        .Event(new ActionConfirmationEvent
        {
            ToolUseId = "toolu_05",
            Confirmation = new ActionConfirmation
            {
                ActionConfirmationId = "actconf_1",
                Kind = "generic",
                Title = "Send it?",
                Severity = "destructive",
                Fields = [new ConfirmationField { Label = "To", Value = "all" }],
                ConfirmLabel = "Send",
            },
        })
        .Done("awaiting_user_input");

    private static Expected Consent() => new Expected()
        .Event(new ConsentRequestEvent
        {
            ToolUseId = "toolu_04",
            Request = new ConsentRequest
            {
                ConsentRequestId = "consent_1",
                Rationale = "To read mail",
                Requirements =
                [
                    new ConsentRequirement
                    {
                        Match = "any",
                        Entries =
                        [
                            new ConsentEntry
                            {
                                Connector = "gmail",
                                CatalogId = "google/gmail",
                                Status = "unconnected",
                                InstallUrl = "https://example.com/i",
                            },
                        ],
                    },
                ],
            },
        })
        .Done("awaiting_user_input");

    private static Expected GuideQuestion() => new Expected()
        .Text("One thing. ")
        .Event(new AskUserQuestionEvent
        {
            ToolUseId = "toolu_02",
            ToolName = "ask_user_question",
            ConversationId = Expected.Conversation,
            Questions = [new Question { Text = "Which language?", Options = [new QuestionOption { Label = "English" }, new QuestionOption { Label = "中文" }] }],
        })
        .Done("awaiting_user_input");

    private static Expected ProductionQuestion() => new Expected()
        .Event(new ToolUseStartEvent
        {
            ToolUseId = "toolu_03",
            ToolName = "ask_user_question",
            Execution = new ToolExecution("server"),
            Input = Expected.Json("{}"),
        })
        .Event(new AskUserQuestionEvent
        {
            ToolUseId = "toolu_03",
            Questions =
            [
                new Question
                {
                    Text = "Which languages?",
                    Header = "Language",
                    Options = [new QuestionOption { Label = "English", Description = "en" }, new QuestionOption { Label = "中文", Description = "zh" }],
                    MultiSelect = true,
                },
            ],
        })
        .Done("awaiting_user_input");

    private static Expected Tools() => new Expected()
        .Event(new ThinkingEvent { Text = "The user wants " })
        .Event(new ThinkingEvent { Text = "a shell command." })
        .Text("Let me ")
        .Event(Shell("{}"))
        .Text("run it. ")
        .Event(new ToolProgressEvent { ToolUseId = "call_1", Progress = "{\"command\":\"" })
        .Event(new ToolProgressEvent { ToolUseId = "call_1", Progress = "echo hi\"}" })
        .Event(Shell("""{"command":"echo hi"}"""))
        .Event(new ToolUseCommitEvent { ToolUseId = "call_1", ToolName = "Bash", Input = Expected.Json("""{"command":"echo hi"}""") })
        .Event(new ToolResultEvent { ToolUseId = "call_1", Output = "hi\n", Duration = TimeSpan.FromMilliseconds(41.5), ConversationId = Expected.Conversation })
        .Event(new CardEvent { Card = new Card { Type = "image", Url = "https://cdn.example.com/a.png", Title = "A", MediaType = "image/png" } })
        .Event(new ArtifactEvent
        {
            Artifact = new Artifact { Type = "file", Url = "https://cdn.example.com/a.txt", Name = "a.txt", MediaType = "text/plain", Size = 3 },
        })
        .Event(new CitationEvent { Citation = new Citation { Id = "c1", Url = "https://example.com/x", Title = "X", Snippet = "..." } })
        .Text("It says hi[^acite:c1].")
        .Event(new UnknownEvent { Json = Expected.Json("""{"type":"heartbeat_of_the_future","beat":1,"nested":{"a":[1,2,{"b":null}]}}""") })
        .Done(completion: 30);

    private static ToolUseStartEvent Shell(string input) => new()
    {
        ToolUseId = "call_1",
        ToolName = "Bash",
        ToolDisplayName = "Shell",
        Execution = new ToolExecution("server"),
        Input = Expected.Json(input),
    };
}
