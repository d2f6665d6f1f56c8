using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>Runs the turns of a session, one at a time, each with as many rounds of client tools as it takes.</summary>
internal sealed class SessionTurns(IConversationsClient client, ModelId? model, ChatSessionOptions options, SessionState state)
{
    private readonly TurnGate _gate = new();
    private readonly ClientToolRunner _tools = new(options.Tools, options.TellToolErrors);
    private bool _failed;

    /// <summary>Makes the request of a turn, when it is the turn's turn.</summary>
    public delegate ValueTask<ChatRequest> Beginning(CancellationToken cancellationToken);

    public ValueTask<TurnGate.Pass> EnterAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    /// <inheritdoc cref="TurnGate.TryEnter"/>
    public TurnGate.Pass? TryEnter() => _gate.TryEnter();

    /// <summary>A turn answered as JSON.</summary>
    public async Task<ChatResult> AskAsync(Beginning begin, CancellationToken cancellationToken)
    {
        using var pass = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var request = await begin(cancellationToken).ConfigureAwait(false);
        RoundSum sum = new();
        for (var round = 0; ; round++)
        {
            var response = await SendAsync(request, isToolRound: round > 0, cancellationToken).ConfigureAwait(false);
            if (response is null)
            {
                return sum.Paused(state.Id, state.Pending);
            }

            sum.Add(response);
            state.Settle(response.ConversationId, []);
            if (!_tools.HasTools || response.PendingClientTools.Count == 0)
            {
                state.Pending = response is { IsPaused: true, PendingClientTools.Count: 0 } ? await TryLookUpAsync(cancellationToken).ConfigureAwait(false) : [];
                return sum.Ended(response, state.Pending);
            }

            request = await RunToolsAsync(response.PendingClientTools, round, sum.Add, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A turn answered as a stream; the gate is held until the enumeration ends.</summary>
    public async IAsyncEnumerable<StreamEvent> StreamAsync(Beginning begin, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var pass = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var request = await begin(cancellationToken).ConfigureAwait(false);
        Usage? usage = null;
        for (var round = 0; ; round++)
        {
            ChatResultBuilder fold = new();
            DoneEvent? done = null;
            await foreach (var received in RoundAsync(request, fold, cancellationToken).ConfigureAwait(false))
            {
                if (received is DoneEvent end)
                {
                    done = end;
                    continue;
                }

                yield return received;
            }

            usage = UsageSum.Add(usage, done?.Usage);
            var pending = fold.PendingInputs();
            var calls = done is null || !_tools.HasTools ? [] : fold.PendingClientTools().ToList();
            if (calls.Count > 0)
            {
                List<ToolResultEvent> results = [];
                request = await RunToolsAsync(calls, round, (call, result, time) => results.Add(Told(result, time)), cancellationToken).ConfigureAwait(false);
                foreach (var result in results)
                {
                    yield return result;
                }

                if (pending.Count == 0)
                {
                    continue;
                }

                // The service takes all answers of a pause together: these wait for the person's.
                state.Held = request.ToolResults;
            }

            if (done is not null)
            {
                yield return done with { Usage = usage };
            }

            yield break;
        }
    }

    /// <summary>What the conversation waits for, by its history.</summary>
    public async Task<IReadOnlyList<PendingInput>> LookUpAsync(CancellationToken cancellationToken)
    {
        if (state.Id is not { } id)
        {
            return [];
        }

        var conversation = await client.RetrieveAsync(id, options.RequestOptions, cancellationToken).ConfigureAwait(false);
        return Waiting(conversation.Messages);
    }

    /// <summary>What a history waits for: its last message says.</summary>
    public static IReadOnlyList<PendingInput> Waiting(IReadOnlyList<Message> messages) => messages.Count == 0
        ? []
        : [.. messages[messages.Count - 1].Content.OfType<ToolUseBlock>().Select(PendingInput.From).OfType<PendingInput>()];

    /// <summary>As <see cref="LookUpAsync"/>, for a turn that is over: its answer must not be lost because the look-up failed.</summary>
    private async Task<IReadOnlyList<PendingInput>> TryLookUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await LookUpAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (AceDataException)
        {
            return [];
        }
    }

    private async Task<ChatResult?> SendAsync(ChatRequest request, bool isToolRound, CancellationToken cancellationToken)
    {
        try
        {
            return await client.ChatAsync(Complete(request), options.RequestOptions, cancellationToken).ConfigureAwait(false);
        }
        catch (BadRequestException) when (isToolRound)
        {
            // Plain JSON does not tell of questions beside the tools: results alone are refused then, and wait for the answer.
            state.Pending = await TryLookUpAsync(cancellationToken).ConfigureAwait(false);
            if (state.Pending.Count == 0)
            {
                throw;
            }

            state.Held = request.ToolResults;
            return null;
        }
        catch (Exception exception) when (exception is AceDataException or OperationCanceledException)
        {
            state.Fail(exception);
            throw;
        }
    }

    /// <summary>One request of a turn; its good end is remembered before the caller sees it.</summary>
    private async IAsyncEnumerable<StreamEvent> RoundAsync(ChatRequest request, ChatResultBuilder fold, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var events = client.StreamAsync(Complete(request), options.RequestOptions, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isOver = false;
        try
        {
            while (await MoveNextAsync(events).ConfigureAwait(false))
            {
                fold.Add(events.Current);
                yield return events.Current;
            }

            isOver = true;
            var response = fold.ToResponse();
            state.Settle(response.ConversationId, response.PendingInputs);
        }
        finally
        {
            await events.DisposeAsync().ConfigureAwait(false);

            // Left by the caller: what the service does with the rest is not known.
            state.MayBeStored |= !isOver && !_failed;
            _failed = false;
        }
    }

    private async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StreamEvent> events)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AceDataException or OperationCanceledException)
        {
            _failed = true;
            state.Fail(exception);
            throw;
        }
    }

    private async Task<ChatRequest> RunToolsAsync(
        IReadOnlyList<PendingClientTool> calls,
        int round,
        Action<PendingClientTool, ToolResult, TimeSpan> tell,
        CancellationToken cancellationToken)
    {
        if (round >= options.MaxToolRounds)
        {
            throw new ToolRoundsException($"The model asked for client tools again after {round} rounds (MaxToolRounds).")
            {
                Rounds = round,
                ConversationId = state.Id,
                MayHaveBeenProcessed = true,
            };
        }

        var outcomes = await _tools.RunAsync(calls, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < calls.Count; i++)
        {
            tell(calls[i], outcomes[i].Result, outcomes[i].Duration);
        }

        return new ChatRequest { ToolResults = [.. outcomes.Select(outcome => outcome.Result)] };
    }

    private ToolResultEvent Told(ToolResult result, TimeSpan time) => new()
    {
        ConversationId = state.Id,
        ToolUseId = result.ToolUseId,
        Output = result.Output,
        IsError = result.IsError ?? false,
        Duration = time,
    };

    private ChatRequest Complete(ChatRequest request) => request with
    {
        Id = state.Id,
        Model = request.Model ?? model,
        Preset = request.Preset ?? options.Preset,
        MaxTurns = request.MaxTurns ?? options.MaxTurns,
        ClientTools = request.ClientTools.Count > 0 ? request.ClientTools : _tools.Definitions,
    };
}
