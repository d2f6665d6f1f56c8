using System.Runtime.CompilerServices;

namespace AceData.Aichat2;

/// <summary>The rounds of a streamed turn.</summary>
internal sealed class EventRounds(IConversationsClient client, SessionState state, RequestOptions? options) : IRoundSource
{
    private Usage? _usage;

    public RoundOutcome Outcome { get; private set; }

    public DoneEvent? Done { get; private set; }

    public async IAsyncEnumerable<StreamEvent> SendAsync(
        ChatRequest request, bool isToolRound, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ChatResultBuilder builder = new();
        DoneEvent? done = null;
        var events = client.StreamAsync(request, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var isSettled = false;
        try
        {
            while (true)
            {
                try
                {
                    if (!await events.MoveNextAsync().ConfigureAwait(false))
                    {
                        break;
                    }
                }
                catch (Exception exception) when (exception is AceDataException or OperationCanceledException)
                {
                    isSettled = true;
                    state.Fail(exception);
                    throw;
                }

                builder.Add(events.Current);
                if (events.Current is DoneEvent last)
                {
                    done = last;
                    continue;
                }

                yield return events.Current;
            }

            isSettled = true;
            Commit(builder.ToResponse(), done);
        }
        finally
        {
            await events.DisposeAsync().ConfigureAwait(false);

            // Left by the caller: what the service does with the rest is not known.
            state.MayBeStored |= !isSettled;
        }
    }

    public void Add(ClientToolRun run)
    {
        // The caller has seen the event of the result already.
    }

    private void Commit(ChatResult result, DoneEvent? done)
    {
        state.Commit(result.ConversationId, result.PendingInputs);
        _usage = UsageSum.Add(_usage, done?.Usage);
        Done = done is null ? null : done with { Usage = _usage };
        Outcome = new RoundOutcome(result.PendingClientTools, result.PendingInputs);
    }
}
