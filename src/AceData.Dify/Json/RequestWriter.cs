namespace AceData.Dify;

/// <summary>Writes the JSON bodies of requests.</summary>
internal static class RequestWriter
{
    public static RequestText Chat(ChatRequest request, string user, bool streams) => new(RequestBody.WriteObject(request, (request, user, streams), static (writer, chat) =>
    {
        writer.WriteString("query"u8, chat.request.Query);
        WriteInputs(writer, chat.request.Inputs);

        // Without it, servers answer in the other way than the document says.
        writer.WriteString("response_mode"u8, chat.streams ? "streaming" : "blocking");
        writer.WriteString("user"u8, chat.user);
        writer.WriteIfSet("conversation_id"u8, chat.request.ConversationId);
        writer.WriteIfSet("files"u8, chat.request.Files, static (writer, file) => LenientJson.Serialize(writer, file, DifyJson.Default.InputFile));
        writer.WriteIfSet("auto_generate_name"u8, chat.request.AutoGenerateName);
        writer.WriteIfSet("workflow_id"u8, chat.request.WorkflowId);
        writer.WriteIfSet("trace_id"u8, chat.request.TraceId);
    }), [request.Query, .. request.Inputs.Values.Select(value => value.Said)]);

    public static RequestText User(string user) => new(RequestBody.Write(user, static (writer, user) =>
    {
        writer.WriteStartObject();
        writer.WriteString("user"u8, user);
        writer.WriteEndObject();
    }));

    public static RequestText Feedback(Rating? rating, string? content, string user) => new(RequestBody.Write((rating, content, user), static (writer, feedback) =>
    {
        writer.WriteStartObject();

        // Null is a value here: it takes the rating back.
        writer.WriteString("rating"u8, feedback.rating?.Value);
        writer.WriteIfSet("content"u8, feedback.content);
        writer.WriteString("user"u8, feedback.user);
        writer.WriteEndObject();
    }), content);

    /// <param name="name">The name; <see langword="null"/> has the service make one.</param>
    /// <param name="user">The user.</param>
    public static RequestText Rename(string? name, string user) => new(RequestBody.Write((name, user), static (writer, rename) =>
    {
        writer.WriteStartObject();
        writer.WriteIfSet("name"u8, rename.name);
        writer.WriteBoolean("auto_generate"u8, rename.name is null);
        writer.WriteString("user"u8, rename.user);
        writer.WriteEndObject();
    }), name);

    public static RequestText Variable(InputValue value, string user) => new(RequestBody.Write((value, user), static (writer, variable) =>
    {
        writer.WriteStartObject();
        writer.WritePropertyName("value"u8);
        variable.value.Json.WriteTo(writer);
        writer.WriteString("user"u8, variable.user);
        writer.WriteEndObject();
    }), value.Said);

    public static RequestText Speech(SpeechRequest request, string user) => new(RequestBody.WriteObject(request, (request, user), static (writer, speech) =>
    {
        writer.WriteIfSet("message_id"u8, speech.request.MessageId);
        writer.WriteIfSet("text"u8, speech.request.Text);
        writer.WriteIfSet("voice"u8, speech.request.Voice);
        writer.WriteString("user"u8, speech.user);
    }), request.Text);

    public static RequestText Annotation(string question, string answer) => new(RequestBody.Write((question, answer), static (writer, annotation) =>
    {
        writer.WriteStartObject();
        writer.WriteString("question"u8, annotation.question);
        writer.WriteString("answer"u8, annotation.answer);
        writer.WriteEndObject();
    }), question, answer);

    public static RequestText AnnotationReply(AnnotationReplySettings settings) => new(RequestBody.WriteObject(settings, static (writer, settings) =>
    {
        writer.WriteNumber("score_threshold"u8, settings.ScoreThreshold);
        writer.WriteString("embedding_provider_name"u8, settings.EmbeddingProviderName);
        writer.WriteString("embedding_model_name"u8, settings.EmbeddingModelName);
    }));

    private static void WriteInputs(Utf8JsonWriter writer, IReadOnlyDictionary<string, InputValue> inputs)
    {
        writer.WriteStartObject("inputs"u8);
        foreach (var input in inputs)
        {
            writer.WritePropertyName(input.Key);
            input.Value.Json.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
