using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>Runs the turns of a session, one at a time, each with as many rounds of client tools as it takes.</summary>
internal sealed class TurnRunner(IConversationsClient client, ModelId? model, ChatSessionOptions options, SessionState state)
{
    private readonly TurnGate _gate = new();
    private readonly ClientToolRunner _tools = new(options.Tools, options.IncludeDetailedErrors, (client as ConversationsClient)?.Time ?? TimeProvider.System);
    private readonly PendingInputLookup _lookup = new(client, state);

    public PendingInputLookup Lookup => _lookup;

    public ValueTask<TurnGate.Pass> EnterAsync(CancellationToken cancellationToken) => _gate.EnterAsync(cancellationToken);

    /// <inheritdoc cref="TurnGate.TryEnter"/>
    public TurnGate.Pass? TryEnter() => _gate.TryEnter();

    /// <summary>Runs a turn that is answered as JSON.</summary>
    public async Task<ChatResult> SendAsync(RequestFactory createRequest, RequestOptions? requestOptions, CancellationToken cancellationToken)
    {
        ResultRounds rounds = new(client, state, _lookup, requestOptions);
        await foreach (var _ in RunAsync(() => rounds, createRequest, cancellationToken).ConfigureAwait(false))
        {
            // The rounds keep what the result needs.
        }

        return rounds.ToResult();
    }

    /// <summary>Runs a turn that is answered as a stream; the gate is held until the enumeration ends.</summary>
    public IAsyncEnumerable<StreamEvent> StreamAsync(RequestFactory createRequest, RequestOptions? requestOptions, CancellationToken cancellationToken) =>
        RunAsync(() => new EventRounds(client, state, requestOptions), createRequest, cancellationToken);

    private async IAsyncEnumerable<StreamEvent> RunAsync(
        Func<IRoundSource> createRounds, RequestFactory createRequest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var pass = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var rounds = createRounds();
        var request = await createRequest(cancellationToken).ConfigureAwait(false);
        for (var round = 0; ; round++)
        {
            await foreach (var evt in rounds.SendAsync(Complete(request), isToolRound: round > 0, cancellationToken).ConfigureAwait(false))
            {
                yield return evt;
            }

            var outcome = rounds.Outcome;
            if (outcome.NeedsPerson)
            {
                state.DeferredResults = request.ToolResults;
                break;
            }

            if (!_tools.HasTools || outcome.ClientTools.Count == 0)
            {
                break;
            }

            EnsureWithinBudget(round);
            var runs = await _tools.RunAsync(outcome.ClientTools, cancellationToken).ConfigureAwait(false);
            request = new ChatRequest { ToolResults = [.. runs.Select(run => run.Result)] };
            if (outcome.PendingInputs.Count > 0)
            {
                // The service takes all answers of a pause together: these wait for the person's.
                state.DeferredResults = request.ToolResults;
            }

            foreach (var run in runs)
            {
                rounds.Add(run);
                yield return run.ToEvent(state.Id);
            }

            if (outcome.PendingInputs.Count > 0)
            {
                break;
            }
        }

        if (rounds.Done is { } done)
        {
            yield return done;
        }
    }

    private void EnsureWithinBudget(int round)
    {
        if (round >= options.MaxToolRounds)
        {
            throw new ToolRoundsException(
                $"The model asked for client tools again after {round} rounds (ChatSessionOptions.MaxToolRounds). Send another message to go on without them.")
            {
                Rounds = round,
                ConversationId = state.Id,
                MayHaveBeenProcessed = true,
            };
        }
    }

    private ChatRequest Complete(ChatRequest request) => request with
    {
        Id = state.Id,
        Model = request.Model ?? model,
        Preset = request.Preset ?? options.Preset,
        MaxTurns = request.MaxTurns ?? options.MaxTurns,
        ClientTools = request.ClientTools.Count > 0 ? request.ClientTools : _tools.Definitions,
    };
}
