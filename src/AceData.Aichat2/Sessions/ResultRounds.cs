using System.Text;

namespace AceData.Aichat2;

/// <summary>The rounds of a turn that is answered as JSON; puts them together into one result.</summary>
internal sealed class ResultRounds(IConversationsClient client, SessionState state, PendingInputLookup lookup, RequestOptions? options) : IRoundSource
{
    private readonly StringBuilder _answer = new();
    private readonly List<ToolUseBlock> _toolUses = [];
    private Usage? _usage;
    private ChatResult _last = new();

    public RoundOutcome Outcome { get; private set; }

    public DoneEvent? Done => null;

    public async IAsyncEnumerable<StreamEvent> SendAsync(
        ChatRequest request, bool isToolRound, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Outcome = await SendRoundAsync(request, isToolRound, cancellationToken).ConfigureAwait(false);
        yield break;
    }

    public void Add(ClientToolRun run) => _toolUses.Add(new ToolUseBlock
    {
        ToolUseId = run.Call.ToolUseId,
        ToolName = run.Call.Name,
        Execution = ToolExecution.Client,
        Input = run.Call.Input,
        Output = run.Result.Output,
        IsError = run.Result.IsError ?? false,
        Duration = run.Duration,
        Status = ToolUseStatus.Done,
    });

    /// <summary>The text, tokens and tool uses of all rounds, and how the last round ended.</summary>
    public ChatResult ToResult() => (Outcome.NeedsPerson ? _last with { Id = state.Id ?? _last.Id, PendingClientTools = [] } : _last) with
    {
        Answer = _answer.ToString(),
        Usage = _usage,
        ToolUses = _toolUses,
        PendingInputs = state.Pending,
    };

    private async Task<RoundOutcome> SendRoundAsync(ChatRequest request, bool isToolRound, CancellationToken cancellationToken)
    {
        try
        {
            var result = await client.ChatAsync(request, options, cancellationToken).ConfigureAwait(false);
            _last = result;
            _answer.Append(result.Answer);
            _usage = UsageSum.Add(_usage, result.Usage);
            state.Commit(result.ConversationId, []);
        }
        catch (BadRequestException) when (isToolRound)
        {
            // Plain JSON does not tell of questions beside the tools: results alone are refused then, and wait for the answer.
            state.Pending = await lookup.TryFindAsync(options, cancellationToken).ConfigureAwait(false);
            if (state.Pending.Count == 0)
            {
                throw;
            }

            return new RoundOutcome([], state.Pending, NeedsPerson: true);
        }
        catch (Exception exception) when (exception is AceDataException or OperationCanceledException)
        {
            state.Fail(exception);
            throw;
        }

        if (_last is { IsPaused: true, PendingClientTools.Count: 0 })
        {
            state.Pending = await lookup.TryFindAsync(options, cancellationToken).ConfigureAwait(false);
        }

        // A question beside client tools is not in the JSON: the next round finds out.
        return new RoundOutcome(_last.PendingClientTools, []);
    }
}
