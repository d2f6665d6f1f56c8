using System.Text;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Runs one turn: relays the parts of the reply source, stores the turn and ends the stream.</summary>
internal sealed class TurnRun(Turn turn, EventSink sink, WireOptions wire)
{
    private readonly TurnBudget _budget = new(turn.Request.MaxTurns);
    private readonly StringBuilder _answer = new();
    private readonly int _promptTokens = TokenCount.Of(turn.Messages);
    private JsonObject? _usage;
    private string? _terminalReason;
    private bool _doneSent;

    public async Task<TurnResult> RunAsync(IReplySource replies, CancellationToken cancellationToken)
    {
        try
        {
            await RelayAsync(replies, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (wire.StoreDroppedTurns && exception is OperationCanceledException or IOException)
        {
            turn.Commit();
            throw;
        }

        // Stored before the end is sent, so that a client that has seen the end can retrieve the turn.
        turn.Commit();
        await EndAsync(cancellationToken).ConfigureAwait(false);
        return new TurnResult(turn.ConversationId, turn.AssistantMessage.Answer, Usage(), TerminalReason(), turn.AssistantMessage.PendingClientTools());
    }

    private async Task RelayAsync(IReplySource replies, CancellationToken cancellationToken)
    {
        var source = turn.IsReplay ? new ReplayedReplies() : replies;
        var parts = source.ReplyAsync(turn.ToContext(), cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (parts.ConfigureAwait(false))
        {
            while (_terminalReason is null && !_doneSent && await MoveNextAsync(parts, cancellationToken).ConfigureAwait(false))
            {
                await TakeAsync(parts.Current, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<ReplyPart> parts, CancellationToken cancellationToken)
    {
        try
        {
            return await parts.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ServiceErrorException(500, "chat_error", "upstream LLM returned an error");
        }
    }

    private ValueTask TakeAsync(ReplyPart part, CancellationToken cancellationToken)
    {
        if (!_budget.Allows(part))
        {
            _terminalReason = "max_turns";
            return ValueTask.CompletedTask;
        }

        switch (part.Kind)
        {
            case ReplyPartKind.Error:
                throw new ServiceErrorException(part.Number, part.ToolName, part.Value);
            case ReplyPartKind.Usage:
                _usage = TokenCount.ToUsage(part.Number, part.SecondNumber);
                return ValueTask.CompletedTask;
            case ReplyPartKind.End:
                _terminalReason = part.Value;
                return ValueTask.CompletedTask;
            case ReplyPartKind.EndOfStream:
                _doneSent = true;
                return ValueTask.CompletedTask;
            case ReplyPartKind.Bytes:
                return sink.SendBytesAsync(part.Raw, cancellationToken);
            default:
                turn.AssistantMessage.Add(part);
                return SendAsync(part, cancellationToken);
        }
    }

    private ValueTask SendAsync(ReplyPart part, CancellationToken cancellationToken) => part.Kind switch
    {
        ReplyPartKind.Text => sink.SendAsync(OutgoingEvent.TextDelta(part.Value, CumulativeAnswer(part.Value), turn.ConversationId), cancellationToken),
        ReplyPartKind.Thinking => sink.SendAsync(OutgoingEvent.Thinking(part.Value, turn.ConversationId), cancellationToken),
        ReplyPartKind.Verbatim => SendVerbatimAsync(part, cancellationToken),
        _ => SendEventsAsync(part, cancellationToken),
    };

    private string? CumulativeAnswer(string piece) => wire.CumulativeAnswer ? _answer.Append(piece).ToString() : null;

    private async ValueTask SendEventsAsync(ReplyPart part, CancellationToken cancellationToken)
    {
        foreach (var json in EventFactory.Create(part, wire))
        {
            await sink.SendAsync(OutgoingEvent.Document(json, turn.ConversationId), cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask SendVerbatimAsync(ReplyPart part, CancellationToken cancellationToken)
    {
        var type = part.Json.Text("type");
        if (type == "error" && !sink.HasStarted && sink is not ResponseSink)
        {
            // A JSON response has no events, so the scripted error is the response.
            throw new ServiceErrorException(500, part.Json.Text("code") ?? "chat_error", part.Json.Text("message") ?? "");
        }

        if (type == "done")
        {
            turn.Commit();
        }

        await sink.SendAsync(OutgoingEvent.AsWritten(part.Value), cancellationToken).ConfigureAwait(false);
        if (type == "done")
        {
            await sink.SendDoneMarkerAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask EndAsync(CancellationToken cancellationToken)
    {
        if (_doneSent)
        {
            return;
        }

        var done = EventFactory.CreateDone(turn.ConversationId, Usage(), TerminalReason());
        await sink.SendAsync(OutgoingEvent.Document(done, turn.ConversationId), cancellationToken).ConfigureAwait(false);
        await sink.SendDoneMarkerAsync(cancellationToken).ConfigureAwait(false);
    }

    private JsonObject Usage() =>
        _usage ?? TokenCount.ToUsage(_promptTokens, TokenCount.Of(turn.AssistantMessage.WrittenLength));

    private string TerminalReason() => _terminalReason ?? (turn.AssistantMessage.IsPaused ? "awaiting_user_input" : "natural_stop");
}
