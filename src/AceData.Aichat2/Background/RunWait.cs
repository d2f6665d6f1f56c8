namespace AceData.Aichat2;

/// <summary>One wait for a background run: looks now and then, or when a callback says that it is time.</summary>
internal sealed class RunWait(IConversationsClient client, string id, WaitOptions options, Task<ChatCallback>? callback)
{
    private bool _seen;
    private ChatCallback? _told;
    private Exception? _lastFailure;

    public async Task<Conversation> RunAsync(CancellationToken cancellationToken)
    {
        var started = options.TimeProvider.GetTimestamp();
        for (var pause = options.Interval; ; pause = Longer(pause))
        {
            var left = options.Timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : options.Timeout - options.TimeProvider.GetElapsedTime(started);
            if (left <= TimeSpan.Zero)
            {
                throw TimedOut();
            }

            await PauseAsync(pause < left ? pause : left, cancellationToken).ConfigureAwait(false);
            if (await LookAsync(cancellationToken).ConfigureAwait(false) is { } conversation && RunState.IsFinished(conversation))
            {
                return conversation;
            }
        }
    }

    private TimeSpan Longer(TimeSpan pause)
    {
        var longer = TimeSpan.FromTicks(pause.Ticks + (pause.Ticks / 2));
        return longer < options.MaxInterval ? longer : options.MaxInterval;
    }

    private async Task PauseAsync(TimeSpan pause, CancellationToken cancellationToken)
    {
        if (callback is null || _told is not null)
        {
            await Delay(pause, cancellationToken).ConfigureAwait(false);
            return;
        }

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var delay = Delay(pause, ended.Token);
        var first = await Task.WhenAny(callback, delay).ConfigureAwait(false);
        if (first == delay)
        {
            await delay.ConfigureAwait(false);
            return;
        }

        ended.Cancel();
        _told = await callback.ConfigureAwait(false);
        if (_told.Error is { } error)
        {
            throw ExceptionFactory.RunFailed(id, error.Code, error.Message ?? _told.Status);
        }
    }

    // A conversation may not be there yet when its run has just been queued; once seen, it must not vanish.
    private async Task<Conversation?> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var conversation = await client.RetrieveAsync(id, cancellationToken: cancellationToken).ConfigureAwait(false);
            _seen = true;
            return conversation;
        }
        catch (NotFoundException exception) when (!_seen)
        {
            _lastFailure = exception;
            return null;
        }
        catch (AceDataException exception) when (exception.IsTransient)
        {
            _lastFailure = exception;
            return null;
        }
    }

    private Task Delay(TimeSpan pause, CancellationToken cancellationToken) =>
#if NETSTANDARD2_0
        options.TimeProvider.Delay(pause, cancellationToken);
#else
        Task.Delay(pause, options.TimeProvider, cancellationToken);
#endif

    private ApiTimeoutException TimedOut() => ExceptionFactory.WaitTimedOut(
        $"The background run of conversation {id} had not finished after {options.Timeout.TotalSeconds:0.###} s (WaitOptions.Timeout). It goes on; wait again to take it up.",
        id,
        options.Timeout,
        _lastFailure);
}
