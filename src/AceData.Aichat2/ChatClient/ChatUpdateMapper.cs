using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Maps the events of one turn to updates: what an event says as known contents, the event itself as the raw representation.</summary>
internal sealed class ChatUpdateMapper(ChatRequest request)
{
    private readonly string _responseId = Guid.NewGuid().ToString("N");
    private readonly ChatResultBuilder _result = new();
    private readonly HashSet<string> _announced = new(StringComparer.Ordinal);
    private string? _conversationId = request.Id;

    private bool IsStored => request.Stateful != false;

    public IEnumerable<ChatResponseUpdate> Map(StreamEvent evt)
    {
        _result.Add(evt);
        _conversationId = evt.ConversationId ?? _conversationId;
        var contents = Contents(evt);
        if (evt is not DoneEvent done)
        {
            return [Update(evt, contents)];
        }

        var update = Update(evt, contents);
        update.FinishReason = Reason(done);
        return [update];
    }

    private List<AIContent> Contents(StreamEvent evt) => evt switch
    {
        TextDeltaEvent delta => [new TextContent(delta.Text) { RawRepresentation = delta }],
        ThinkingEvent thinking => [new TextReasoningContent(thinking.Text) { RawRepresentation = thinking }],
        ToolUseEvent use => Call(_result.Tool(use.ToolUseId), use),
        ToolUseCommitEvent commit => Call(_result.Tool(commit.ToolUseId), commit),
        ToolResultEvent result =>
        [
            .. Call(_result.Tool(result.ToolUseId), result),
            new FunctionResultContent(CallId.Create(StoredConversationId(), result.ToolUseId), result.Output) { RawRepresentation = result },
        ],
        AskUserQuestionEvent asked => Ask(asked.ToolUseId, asked, writer => Write(writer, asked.Questions)),
        ConsentRequestEvent consent => Ask(consent.ToolUseId, consent, writer => LenientJson.Serialize(writer, consent.Request, Aichat2Json.Default.ConsentRequest)),
        ActionConfirmationEvent action => Ask(action.ToolUseId, action, writer => LenientJson.Serialize(writer, action.Confirmation, Aichat2Json.Default.ActionConfirmation)),
        CitationEvent citation => [new TextContent(string.Empty) { Annotations = [Annotation(citation.Citation)], RawRepresentation = citation }],
        CardEvent card => [MediaContents.From(card.Card.Url, card.Card.MediaType, card.Card.Type, card.Card.Title, card)],
        ArtifactEvent artifact => [MediaContents.From(artifact.Artifact.Url, artifact.Artifact.MediaType, artifact.Artifact.Type, artifact.Artifact.Name, artifact)],
        DoneEvent done => EndOf(done),
        _ => [],
    };

    // A client tool's arguments may come complete without a commit: what was not announced yet is announced at the end.
    private List<AIContent> EndOf(DoneEvent done)
    {
        List<AIContent> contents = [.. _result.PendingClientTools().SelectMany(tool => Call(_result.Tool(tool.ToolUseId), done))];
        if (done.Usage is { } usage)
        {
            contents.Add(new UsageContent(Details(usage)) { RawRepresentation = usage });
        }

        return contents;
    }

    private List<AIContent> Call(ToolUseFold tool, StreamEvent source)
    {
        // A question has an event of its own; the announcement of the tool that asks it adds nothing.
        if (tool.AsksPerson || !_announced.Add(tool.ToolUseId))
        {
            return [];
        }

        return
        [
            new FunctionCallContent(CallId.Create(StoredConversationId(), tool.ToolUseId), tool.ToolName, ToolArguments.ToDictionary(tool.Input))
            {
                // The caller must not run what the service runs itself.
                InformationalOnly = tool.Execution != ToolExecution.Client,
                RawRepresentation = source,
            },
        ];
    }

    private List<AIContent> Ask(string toolId, StreamEvent asked, Action<Utf8JsonWriter> write)
    {
        _announced.Add(toolId);
        return
        [
            new FunctionCallContent(CallId.Create(StoredConversationId(), toolId), asked.Type, ToolArguments.ToDictionary(JsonElement.Parse(RequestBody.Write(write, static (writer, write) => write(writer)))))
            {
                InformationalOnly = true,
                RawRepresentation = asked,
            },
        ];
    }

    private static void Write(Utf8JsonWriter writer, IReadOnlyList<Question> questions)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("questions"u8);
        foreach (var question in questions)
        {
            LenientJson.Serialize(writer, question, Aichat2Json.Default.Question);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static CitationAnnotation Annotation(Citation citation) => new()
    {
        Title = citation.Title,
        Url = Uri.TryCreate(citation.Url, UriKind.Absolute, out var url) ? url : null,
        Snippet = citation.Snippet,
        AdditionalProperties = new AdditionalPropertiesDictionary { ["id"] = citation.Id },
        RawRepresentation = citation,
    };

    private static UsageDetails Details(Usage usage) => new()
    {
        InputTokenCount = usage.PromptTokens,
        OutputTokenCount = usage.CompletionTokens,
        TotalTokenCount = usage.TotalTokens ?? (usage.PromptTokens + usage.CompletionTokens),
        AdditionalCounts = Counts(usage),
    };

    private static AdditionalPropertiesDictionary<long>? Counts(Usage usage)
    {
        AdditionalPropertiesDictionary<long> counts = [];
        foreach (var count in usage.AdditionalProperties)
        {
            if (count.Value.ValueKind == JsonValueKind.Number && count.Value.TryGetInt64(out var number))
            {
                counts[count.Key] = number;
            }
        }

        return counts.Count > 0 ? counts : null;
    }

    private ChatFinishReason? Reason(DoneEvent done)
    {
        if (_result.PendingClientTools().Any())
        {
            return ChatFinishReason.ToolCalls;
        }

        return done.TerminalReason?.Value switch
        {
            null => null,
            "natural_stop" => ChatFinishReason.Stop,
            "max_turns" or "max_budget_usd" or "prompt_too_long" => ChatFinishReason.Length,
            { Length: > 0 } other => new ChatFinishReason(other),
            _ => null,
        };
    }

    // A conversation that is not stored cannot be continued: its ID would only mislead.
    private string? StoredConversationId() => IsStored ? _conversationId : null;

    private ChatResponseUpdate Update(StreamEvent evt, List<AIContent> contents) => new(ChatRole.Assistant, contents)
    {
        ResponseId = _responseId,
        MessageId = _responseId,
        ConversationId = StoredConversationId(),
        ModelId = request.Model?.Value,
        RawRepresentation = evt,
    };
}
