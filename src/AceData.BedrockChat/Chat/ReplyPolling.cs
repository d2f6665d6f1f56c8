using System.Runtime.CompilerServices;

namespace AceData.BedrockChat;

/// <summary>One wait for one reply: polls until it is there, or until the deadline.</summary>
/// <param name="poller">The clock of the wait, which started before the message was posted.</param>
/// <param name="retry">How often in a row a poll may fail, and how long a <c>Retry-After</c> is honored.</param>
/// <param name="posted">The message that is waiting for its reply.</param>
/// <param name="getReply">Asks for the reply once, within a time limit.</param>
internal sealed class ReplyPolling(Poller poller, RetryOptions retry, PostedMessage posted, Func<TimeSpan, Task<ChatResult>> getReply)
{
    // A poll is answered within the gateway's half minute; one that hangs must not use up the deadline.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(1);

    private int _failuresInARow;
    private AceDataException? _last;

    /// <param name="isFresh">Whether the message was posted just now, so that there cannot be a reply yet.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public async IAsyncEnumerable<StreamEvent> RunAsync(bool isFresh, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var pollsNow = !isFresh;
        while (poller.Remaining > TimeSpan.Zero)
        {
            if (pollsNow && await PollAsync().ConfigureAwait(false) is { } reply)
            {
                yield return new ReplyEvent { ConversationId = posted.ConversationId, MessageId = posted.MessageId, Reply = reply };
                yield break;
            }

            pollsNow = true;
            if (PlanDelay() is { } plan)
            {
                yield return Pending(plan);
                await poller.DelayAsync(plan.NextPollIn, signal: null, cancellationToken).ConfigureAwait(false);
            }
        }

        throw TimedOut();
    }

    private async Task<ChatResult?> PollAsync()
    {
        var remaining = poller.Remaining;
        try
        {
            poller.Polls++;
            return await getReply(remaining < LongestPoll ? remaining : LongestPoll).ConfigureAwait(false);
        }
        catch (AceDataException failure) when (MayContinue(failure))
        {
            // A poll that the deadline itself cut short tells less than the one before it.
            _last = poller.Remaining > TimeSpan.Zero ? failure : _last ?? failure;
            return null;
        }
    }

    private bool MayContinue(AceDataException failure)
    {
        if (NotReady.Is(failure) || failure is RateLimitException { IsTransient: true })
        {
            _failuresInARow = 0;
            return true;
        }

        // The service works on the reply whether or not this poll could be answered.
        return failure.IsTransient && (++_failuresInARow <= retry.MaxRetries || poller.Remaining <= TimeSpan.Zero);
    }

    private PollingProgress? PlanDelay()
    {
        var asked = _last?.RetryAfter;
        return poller.Plan(
            new PollingProgress
            {
                ConversationId = posted.ConversationId,
                ItemId = posted.MessageId,
                LastFailure = _last is { } failure && !NotReady.Is(failure) ? failure : null,
            },
            asked > retry.MaxRetryAfter ? retry.MaxRetryAfter : asked);
    }

    private ReplyPendingEvent Pending(PollingProgress plan) => new()
    {
        ConversationId = posted.ConversationId,
        MessageId = posted.MessageId,
        Polls = plan.Polls,
        Elapsed = plan.Elapsed,
        NextPollIn = plan.NextPollIn,
        LastFailure = plan.LastFailure,
    };

    private ReplyTimeoutException TimedOut() =>
        new($"Message {posted.MessageId} had no reply after {poller.Timeout.TotalSeconds:0.###} s; resume the wait with WaitForReplyAsync, or treat the job as failed.", _last)
        {
            MessageId = posted.MessageId,
            ConversationId = posted.ConversationId,
            Polls = poller.Polls,
            Duration = poller.Timeout,
            StatusCode = _last?.StatusCode,
            Headers = _last?.Headers ?? ResponseMetadata.NoHeaders,
            ResponseBody = _last?.ResponseBody,
            Attempts = poller.Polls,
            MayHaveBeenProcessed = true,
        };
}
