namespace AceData;

/// <summary>The token one call runs under: the caller's, or a time limit's, whichever comes first.</summary>
internal sealed class CallTimeout : IDisposable
{
    private readonly TimeProvider _time;
    private readonly CancellationToken _callerToken;
    private readonly CancellationTokenSource _source;
    private ITimer? _timer;
    private TimeoutKind _kind;
    private TimeSpan _duration = Timeout.InfiniteTimeSpan;
    private long _waitingSince;
    private volatile bool _waiting;
    private volatile bool _expired;

    public CallTimeout(TimeProvider time, TimeSpan timeout, CancellationToken callerToken)
    {
        _time = time;
        _callerToken = callerToken;
        _source = CancellationTokenSource.CreateLinkedTokenSource(callerToken);
        BeginWait();
        SetLimit(TimeoutKind.Call, timeout);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Ends the limit of the call and watches the silence between reads from here on.</summary>
    public void StartIdleTimeout(TimeSpan duration)
    {
        EndWait();
        SetLimit(TimeoutKind.StreamIdle, duration);
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

    /// <summary>Returns the exception that a cancellation under this token stands for.</summary>
    /// <param name="cancellation">What was thrown.</param>
    /// <param name="context">The call.</param>
    /// <param name="progress">How far its stream had come; <see langword="null"/> before the first event.</param>
    public Exception Translate(OperationCanceledException cancellation, CallContext context, StreamProgress? progress = null)
    {
        if (_expired)
        {
            return ExceptionFactory.TimedOut(context, _kind, _duration, cancellation, progress);
        }

        return _callerToken.IsCancellationRequested
            ? new OperationCanceledException(cancellation.Message, cancellation, _callerToken)
            : ExceptionFactory.CanceledByHandler(context, cancellation, progress);
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _source.Dispose();
    }

    private void SetLimit(TimeoutKind kind, TimeSpan duration)
    {
        _kind = kind;
        _duration = duration;
        if (_timer is null && duration == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        _timer ??= _time.CreateTimer(static timeout => ((CallTimeout)timeout!).OnTimer(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
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
}
