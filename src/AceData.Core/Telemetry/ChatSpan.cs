namespace AceData;

/// <summary>One turn as telemetry sees it: a span and its measurements, from the question to the end of the answer, however it ends.</summary>
internal sealed class ChatSpan : IDisposable
{
    private readonly ChatInstruments _instruments;
    private readonly TimeProvider _time;
    private readonly Activity? _activity;
    private readonly long _began;
    private TagList _tags;
    private ChatOutcome? _outcome;
    private string? _errorType;
    private long? _lastChunk;

    public ChatSpan(ChatInstruments instruments, TimeProvider time, Uri server, string? model, bool streams)
    {
        _instruments = instruments;
        _time = time;
        _tags = new TagList
        {
            { GenAiTags.OperationName, "chat" },
            { GenAiTags.ProviderName, instruments.Provider },
            { GenAiTags.ServerAddress, server.Host },
            { GenAiTags.ServerPort, server.Port },
        };
        if (model is not null)
        {
            _tags.Add(GenAiTags.RequestModel, model);
        }

        _began = time.GetTimestamp();
        _activity = instruments.Start(model is null ? "chat" : "chat " + model, _tags);
        if (streams)
        {
            _activity?.SetTag(GenAiTags.RequestStream, true);
        }

        WantsContent = _activity is { IsAllDataRequested: true } && ContentCapture.IsOn();
    }

    /// <summary>Whether what is said goes onto the span.</summary>
    public bool WantsContent { get; }

    public void SetConversation(string? conversationId)
    {
        if (!string.IsNullOrEmpty(conversationId))
        {
            _activity?.SetTag(GenAiTags.ConversationId, conversationId);
        }
    }

    /// <summary>Records that an event of a stream has arrived.</summary>
    public void RecordChunk()
    {
        var now = _time.GetTimestamp();
        if (_lastChunk is { } last)
        {
            _instruments.TimePerOutputChunk.Record(_time.GetElapsedTime(last, now).TotalSeconds, _tags);
        }
        else
        {
            var elapsed = _time.GetElapsedTime(_began, now).TotalSeconds;
            _instruments.TimeToFirstChunk.Record(elapsed, _tags);
            _activity?.SetTag(GenAiTags.TimeToFirstChunk, elapsed);
        }

        _lastChunk = now;
    }

    /// <summary>Sets the outcome of a turn whose answer is whole.</summary>
    public void SetOutcome(ChatOutcome outcome) => _outcome = outcome;

    public void Fail(Exception exception) => _errorType = exception is AceDataException { Code: { Length: > 0 } code } ? code : exception.GetType().FullName!;

    public void SetTag(string tag, string json) => _activity?.SetTag(tag, json);

    /// <summary>The turn is over: whole, failed, or left by the caller, which is no failure.</summary>
    public void Dispose()
    {
        if (_outcome is { } outcome)
        {
            Record(outcome);
        }

        if (_errorType is not null)
        {
            _tags.Add(GenAiTags.ErrorType, _errorType);
            _activity?.SetTag(GenAiTags.ErrorType, _errorType);
            _activity?.SetStatus(ActivityStatusCode.Error);
        }

        _instruments.Duration.Record(_time.GetElapsedTime(_began).TotalSeconds, _tags);
        _activity?.Dispose();
    }

    private void Record(ChatOutcome outcome)
    {
        if (outcome.Model is not null)
        {
            _tags.Add(GenAiTags.ResponseModel, outcome.Model);
            _activity?.SetTag(GenAiTags.ResponseModel, outcome.Model);
        }

        if (outcome.FinishReason is not null)
        {
            _activity?.SetTag(GenAiTags.FinishReasons, new[] { outcome.FinishReason });
        }

        Record(outcome.InputTokens, GenAiTags.InputTokens, "input");
        Record(outcome.OutputTokens, GenAiTags.OutputTokens, "output");
    }

    private void Record(long? tokens, string tag, string type)
    {
        if (tokens is not { } count)
        {
            return;
        }

        _activity?.SetTag(tag, count);
        var tags = _tags;
        tags.Add(GenAiTags.TokenType, type);
        _instruments.Tokens.Record(count, tags);
    }
}
