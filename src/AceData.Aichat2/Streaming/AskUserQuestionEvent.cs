namespace AceData.Aichat2;

/// <summary>The model asks the person, and the turn waits for the answer.</summary>
public sealed record AskUserQuestionEvent : StreamEvent
{
    private IReadOnlyList<Question> _questions = EquatableList<Question>.Empty;
    private JsonElement? _payload;
    private JsonElement? _options;
    private string? _question;

    /// <inheritdoc/>
    public override string Type => "ask_user_question";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool that asks; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string? ToolName { get; init; }

    /// <summary>The questions; empty when none of them could be read.</summary>
    /// <remarks>On the wire: <c>payload.questions</c>, or <c>question</c> and <c>options</c> for a single one.</remarks>
    [JsonIgnore]
    public IReadOnlyList<Question> Questions
    {
        get => _questions;
        init => _questions = EquatableList<Question>.From(value);
    }

    /// <summary>The questions in the form in which they are written, which can say everything.</summary>
    [JsonInclude]
    [JsonPropertyName("payload")]
    internal JsonElement? WirePayload
    {
        get => _questions.Count == 0 || HasKeptPayload
            ? null
            : JsonSerializer.SerializeToElement(new QuestionPayload { Questions = _questions }, Aichat2Json.Default.QuestionPayload);
        set => _payload = value;
    }

    [JsonInclude]
    [JsonPropertyName("question")]
    internal string? WireQuestion
    {
        get => null;
        set => _question = value;
    }

    [JsonInclude]
    [JsonPropertyName("options")]
    internal JsonElement? WireOptions
    {
        get => null;
        set => _options = value;
    }

    private bool HasKeptPayload => AdditionalProperties.ContainsKey("payload");

    internal override string Describe() => ToolUseId;

    internal override void OnRead()
    {
        if (_payload is { } payload)
        {
            ReadPayload(payload);
        }

        if (_question is { } question)
        {
            ReadSingle(question);
        }

        if (_options is { } options)
        {
            SetAside("options", options);
        }

        _payload = _options = null;
        _question = null;
    }

    private void ReadSingle(string question)
    {
        var isAlone = _questions.Count == 0;
        if (isAlone)
        {
            _questions = EquatableList<Question>.From([QuestionForms.Single(question, _options, out var isWhole)]);
            _options = isWhole && !HasKeptPayload ? null : _options;
        }

        // Where the payload is written again as it came, it says nothing of this question.
        if (!isAlone || HasKeptPayload)
        {
            SetAside("question", JsonSerializer.SerializeToElement(question, Aichat2Json.Default.String));
        }
    }

    private void ReadPayload(JsonElement payload)
    {
        var read = QuestionForms.Payload(payload);
        _questions = read?.Questions ?? _questions;

        // What else stands in the payload has no property: keep it all.
        if (read is not { UnknownFields: null })
        {
            SetAside("payload", payload);
        }
    }
}
