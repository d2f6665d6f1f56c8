using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>The chat action: as JSON, as a stream, or in the background.</summary>
internal sealed class ChatAction(Aichat2EmulatorOptions options, BackgroundJobs jobs)
{
    public Task AnswerAsync(
        HttpContext context,
        ReceivedRequest received,
        ConversationStore store,
        JsonObject body,
        IReplySource replies,
        CancellationToken cancellationToken)
    {
        var turn = Turn.Begin(store, TurnRequest.Parse(body, options.Wire), options.Wire);
        if (turn.Request.IsAsync)
        {
            return QueueAsync(context, turn, replies);
        }

        var format = AcceptHeader.Read(context.Request.Headers.Accept);
        return format == ResponseFormat.Json
            ? AnswerJsonAsync(context, turn, replies, cancellationToken)
            : StreamAsync(context, received, turn, replies, format, cancellationToken);
    }

    private Task QueueAsync(HttpContext context, Turn turn, IReplySource replies)
    {
        if (options.Wire.AsyncRetrieve == AsyncRetrieve.QuestionOnly)
        {
            turn.CommitQuestion();
        }

        var job = new AsyncTurn(turn, new TurnRun(turn, new EventSink(new Pacing(options)), options.Wire), replies);
        jobs.Start(job.RunAsync);
        return JsonResponse.WriteAsync(context, StatusCodes.Status200OK, AsyncTurn.Queued(turn.ConversationId));
    }

    private async Task AnswerJsonAsync(HttpContext context, Turn turn, IReplySource replies, CancellationToken cancellationToken)
    {
        var run = new TurnRun(turn, new EventSink(new Pacing(options)), options.Wire);
        var result = await run.RunAsync(replies, cancellationToken).ConfigureAwait(false);
        await JsonResponse.WriteAsync(context, StatusCodes.Status200OK, result.ToJson()).ConfigureAwait(false);
    }

    private async Task StreamAsync(
        HttpContext context,
        ReceivedRequest received,
        Turn turn,
        IReplySource replies,
        ResponseFormat format,
        CancellationToken cancellationToken)
    {
        using var sink = new ResponseSink(context, received, format, options);
        try
        {
            await new TurnRun(turn, sink, options.Wire).RunAsync(replies, cancellationToken).ConfigureAwait(false);
        }
        catch (ServiceErrorException error) when (sink.HasStarted)
        {
            var json = EventFactory.CreateError(error, options.Wire);
            await sink.SendAsync(OutgoingEvent.Document(json, turn.ConversationId), cancellationToken).ConfigureAwait(false);
        }
    }
}
