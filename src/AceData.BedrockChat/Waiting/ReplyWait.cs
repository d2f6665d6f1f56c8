namespace AceData.BedrockChat;

/// <summary>One wait for one reply: polls until it is there, or until the deadline.</summary>
internal sealed class ReplyWait(TimeProvider time, WaitOptions options, RetryOptions retry)
{
    // A poll is answered within the gateway's half minute; one that hangs must not use up the deadline.
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(1);

    // The last poll is made this long before the deadline, so that no reply is missed by one long wait.
    private static readonly TimeSpan LastLook = TimeSpan.FromSeconds(1);

    private readonly long _began = time.GetTimestamp();
    private readonly PollDelays _delays = new(options, retry.Randomizer ?? Jitter.Next);
    private int _polls;
    private int _setbacks;
    private AceDataException? _last;

    /// <summary>What is left until the deadline.</summary>
    public TimeSpan Remaining => options.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.Timeout - Elapsed;

    private TimeSpan Elapsed => time.GetElapsedTime(_began);

    /// <param name="posted">The message whose reply is waited for.</param>
    /// <param name="isFresh">Whether it was posted just now, so that there cannot be a reply yet.</param>
    /// <param name="poll">Asks for the reply once, within the time given.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    public async Task<ChatResult> RunAsync(PostedMessage posted, bool isFresh, Func<TimeSpan, Task<ChatResult>> poll, CancellationToken cancellationToken)
    {
        if (isFresh)
        {
            await PauseAsync(posted, cancellationToken).ConfigureAwait(false);
        }

        while (Remaining is var remaining && remaining > TimeSpan.Zero)
        {
            try
            {
                _polls++;
                return await poll(remaining < LongestPoll ? remaining : LongestPoll).ConfigureAwait(false);
            }
            catch (AceDataException failure) when (MayGoOn(failure))
            {
                // A poll that the deadline itself cut short tells less than the one before it.
                _last = Remaining > TimeSpan.Zero ? failure : _last ?? failure;
            }

            await PauseAsync(posted, cancellationToken).ConfigureAwait(false);
        }

        throw TimedOut(posted);
    }

    private bool MayGoOn(AceDataException failure)
    {
        if (NotReady.Is(failure) || failure is RateLimitException { IsTransient: true })
        {
            _setbacks = 0;
            return true;
        }

        // The reply is being made whether or not this poll could be answered.
        return failure.IsTransient && (++_setbacks <= retry.MaxRetries || Remaining <= TimeSpan.Zero);
    }

    private async Task PauseAsync(PostedMessage posted, CancellationToken cancellationToken)
    {
        var wait = Within(Remaining, Longer(_delays.Next(), _last?.RetryAfter, retry.MaxRetryAfter));
        if (wait <= TimeSpan.Zero)
        {
            return;
        }

        options.Progress?.Invoke(new WaitProgress
        {
            ConversationId = posted.ConversationId,
            MessageId = posted.MessageId,
            Elapsed = Elapsed,
            Polls = _polls,
            NextPollIn = wait,
            Setback = _last is { } failure && !NotReady.Is(failure) ? failure : null,
        });
        await DelayAsync(wait, cancellationToken).ConfigureAwait(false);
    }

    private static TimeSpan Longer(TimeSpan wait, TimeSpan? asked, TimeSpan longest)
    {
        var wish = asked > longest ? longest : asked;
        return wish > wait ? wish.Value : wait;
    }

    private static TimeSpan Within(TimeSpan remaining, TimeSpan wait)
    {
        if (wait < remaining)
        {
            return wait;
        }

        return remaining > LastLook ? remaining - LastLook : remaining;
    }

    private async Task DelayAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        try
        {
#if NETSTANDARD2_0
            await time.Delay(wait, cancellationToken).ConfigureAwait(false);
#else
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
#endif
        }
        catch (TaskCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    private ReplyTimeoutException TimedOut(PostedMessage posted) =>
        new($"Message {posted.MessageId} had no reply after {options.Timeout.TotalSeconds:0.###} s; wait on with WaitForReplyAsync, or take the job for failed.", _last)
        {
            ConversationId = posted.ConversationId,
            StatusCode = _last?.StatusCode,
            Headers = _last?.Headers ?? ResponseHeaders.None,
            ResponseBody = _last?.ResponseBody,
            Attempts = _polls,
            MayHaveBeenProcessed = true,
            MessageId = posted.MessageId,
            Waited = Elapsed,
            Polls = _polls,
        };
}
