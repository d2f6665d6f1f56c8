namespace AceData;

/// <summary>The token one call runs under: the caller's, or a time limit's, whichever comes first.</summary>
internal sealed class CallTimeout : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationToken _callerToken;
    private readonly CancellationTokenSource _source;
    private ITimer? _timer;
    private TimeoutKind _limit;
    private TimeSpan _duration = Timeout.InfiniteTimeSpan;
    private long _waitingSince;
    private volatile bool _waiting;
    private volatile bool _expired;

    public CallTimeout(TimeProvider time, TimeSpan timeout, CancellationToken callerToken)
    {
        _time = time;
        _callerToken = callerToken;
        _source = callerToken.CanBeCanceled
            ? CancellationTokenSource.CreateLinkedTokenSource(callerToken)
            : new CancellationTokenSource();
        BeginWait();
        Limit(TimeoutKind.Call, timeout);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends the limit of the call and watches the silence between reads from here on.</summary>
    public void StartIdleTimeout(TimeSpan duration)
    {
        EndWait();
        Limit(TimeoutKind.StreamIdle, duration);
    }

    /// <summary>A read has begun that is not yet answered: silence counts from now.</summary>
    public void BeginWait()
    {
        Volatile.Write(ref _waitingSince, _time.GetTimestamp());
        _waiting = true;
    }

    /// <summary>The read is answered; what the consumer does until the next one is not the service's silence.</summary>
    public void EndWait() => _waiting = false;

    /// <summary>Ends what runs under the token, now.</summary>
    public void Abort()
    {
        try
        {
            _source.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended while its timer was firing: nothing is left to end.
        }
    }

    /// <summary>The exception that a cancellation under this scope stands for.</summary>
    public Exception Translate(OperationCanceledException cancellation, Func<ErrorDetails, ErrorDetails> complete)
    {
        if (_expired)
        {
            return new ApiTimeoutException(complete(new ErrorDetails
            {
                Message = Describe(),
                InnerException = cancellation,
                IsTransient = true,
            }))
            {
                Limit = _limit,
                Duration = _duration,
            };
        }

        if (!_callerToken.IsCancellationRequested)
        {
            return new ApiConnectionException(complete(new ErrorDetails
            {
                Message = "The HttpClient or one of its handlers ended the call.",
                InnerException = cancellation,
                IsTransient = true,
            }));
        }

        return new OperationCanceledException(cancellation.Message, cancellation, _callerToken);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Limit(TimeoutKind limit, TimeSpan duration)
    {
        _limit = limit;
        _duration = duration;
        if (_timer is null && duration == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _timer ??= _time.CreateTimer(static scope => ((CallTimeout)scope!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(duration, Timeout.InfiniteTimeSpan);
    }

    // The timer is not moved at every read: it looks, when due, how long the current wait has lasted.
    private void OnTimer()
    {
        if (_callerToken.IsCancellationRequested)
        {
            return;
        }

        var remaining = _waiting ? _duration - _time.GetElapsedTime(Volatile.Read(ref _waitingSince)) : _duration;
        if (remaining > TimeSpan.Zero)
        {
            _timer!.Change(remaining, Timeout.InfiniteTimeSpan);
            return;
        }

        _expired = true;
        Abort();
    }

    private string Describe() => _limit == TimeoutKind.StreamIdle
        ? $"The stream was silent for {_duration.TotalSeconds:0.###} s (StreamIdleTimeout)."
        : $"The call was not complete after {_duration.TotalSeconds:0.###} s (Timeout).";
}
