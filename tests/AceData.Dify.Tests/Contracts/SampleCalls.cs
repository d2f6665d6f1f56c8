namespace AceData.Dify.Tests;

/// <summary>A call of every operation, with everything set that can be set.</summary>
internal static class SampleCalls
{
    public static readonly InputFile Picture = InputFile.FromUrl(FileType.Image, "https://example.com/cat.png");

    public static readonly AnnotationReplySettings Settings = new() { ScoreThreshold = 0.8, EmbeddingProviderName = "openai", EmbeddingModelName = "text-embedding-3-small" };

    /// <param name="Operation">The operation's id in the document; for what is not in it, a name of ours.</param>
    /// <param name="Send">The call.</param>
    /// <param name="Differences">What differs from the document, and on purpose: the server is as the client is.</param>
    public sealed record Call(string Operation, Func<DifyChatClient, Task> Send, params string[] Differences);

    public static IReadOnlyList<Call> All { get; } =
    [
        new("sendChatMessage", client => client.ChatAsync(new ChatRequest
        {
            Query = "hi",
            ConversationId = "c1",
            Inputs = new Dictionary<string, InputValue> { ["name"] = "Ada", ["age"] = 36, ["adult"] = true, ["picture"] = Picture, ["pictures"] = new[] { Picture }, ["raw"] = JsonElement.Parse("{}") },
            Files = [Picture, InputFile.Uploaded(FileType.Image, "f1")],
            AutoGenerateName = false,
        })),
        new("sendChatMessage", client => ReadAsync(client.StreamAsync(new ChatRequest { Query = "hi" }))),
        new("sendChatMessage", client => client.ChatAsync(new ChatRequest { Query = "hi", WorkflowId = "w1", TraceId = "t1" }),
            "$: workflow_id is not in the document", "$: trace_id is not in the document"),
        new("sendChatMessage", client => client.ChatAsync(new ChatRequest { Query = "hi", Files = [InputFile.Uploaded(FileType.Document, "f1")] }),
            "$.files[0].type: document is not one of the values"),
        new("uploadChatFile", client => client.Files.UploadAsync(FileSource.FromBytes([1, 2, 3], "cat.png"))),
        new("previewChatFile", async client => (await client.Files.DownloadAsync("f1", FileDisposition.Attachment)).Dispose(), "?user is not in the document"),
        new("stopChatMessageGeneration", client => client.StopAsync("t1")),
        new("postChatMessageFeedback", client => client.Messages.RateAsync("m1", Rating.Like, "good")),
        new("postChatMessageFeedback", client => client.Messages.RateAsync("m1", rating: null)),
        new("getChatAppFeedbacks", client => client.Messages.GetFeedbackPageAsync(page: 2, limit: 10)),
        new("getSuggestedQuestions", client => client.Messages.GetSuggestedQuestionsAsync("m1")),
        new("getConversationHistory", client => client.Messages.GetPageAsync("c1", firstId: "m1", limit: 10)),
        new("getConversationsList", client => client.Conversations.GetPageAsync("c1", 10, ConversationOrder.NewestFirst)),
        new("deleteConversation", client => client.Conversations.DeleteAsync("c1")),
        new("renameConversation", client => client.Conversations.RenameAsync("c1", "A name")),
        new("renameConversation", client => client.Conversations.RenameAsync("c1")),
        new("getConversationVariables", client => client.Conversations.GetVariablePageAsync("c1", "v1", 10, "name")),
        new("audioToText", client => client.Audio.TranscribeAsync(FileSource.FromBytes([1, 2, 3], "speech.mp3"))),
        new("textToAudioChat", async client => (await client.Audio.SpeakAsync(new SpeechRequest { MessageId = "m1", Text = "hi", Voice = "alloy" })).Dispose(),
            "application/json is not multipart/form-data", "$: voice is not in the document"),
        new("getChatAppInfo", client => client.Application.GetInfoAsync()),
        new("getChatAppParameters", client => client.Application.GetParametersAsync()),
        new("getChatAppMeta", client => client.Application.GetMetaAsync()),
        new("getChatWebAppSettings", client => client.Application.GetSiteAsync()),
        new("getAnnotationList", client => client.Annotations.GetPageAsync(2, 10, "key"), "?keyword is not in the document"),
        new("createAnnotation", client => client.Annotations.CreateAsync("q", "a")),
        new("updateAnnotation", client => client.Annotations.UpdateAsync("a1", "q", "a")),
        new("deleteAnnotation", client => client.Annotations.DeleteAsync("a1")),
        new("initialAnnotationReplySettings", client => client.Annotations.EnableReplyAsync(Settings)),
        new("initialAnnotationReplySettings", client => client.Annotations.DisableReplyAsync(Settings)),
        new("getInitialAnnotationReplySettingsStatus", client => client.Annotations.GetReplyJobAsync("j1", AnnotationReplyAction.Disable)),
    ];

    /// <summary>What servers do and the document does not know.</summary>
    public static IReadOnlyList<Call> BeyondTheDocument { get; } =
    [
        new("PUT /v1/conversations/c1/variables/v1", client => client.Conversations.UpdateVariableAsync("c1", "v1", "value")),
        new("GET /v1/end-users/u1", client => client.Application.GetEndUserAsync("u1")),
    ];

    /// <summary>The request that a call puts on the wire.</summary>
    public static async Task<SentRequest> SendAsync(Call call)
    {
        FakeDify dify = new(request => request.RequestUri!.AbsolutePath.EndsWith("audio", StringComparison.Ordinal)
            ? FakeDify.Response([1], mediaType: "audio/mpeg")
            : FakeDify.Response("""{"conversation_id":"c1"}"""));
        using var client = dify.Client();
        await call.Send(client);
        return dify.Sent;
    }

    private static async Task ReadAsync(IAsyncEnumerable<StreamEvent> events)
    {
        await foreach (var _ in events)
        {
        }
    }
}
