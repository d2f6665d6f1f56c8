using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;

namespace AceData.Tests;

/// <summary>A <see cref="FakeTimeProvider"/> that tells what timers are set on it.</summary>
internal sealed class WatchedTimeProvider() : FakeTimeProvider(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero))
{
    // On the real clock: a timer that is never set is a failure, not a run without end.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock _gate = new();
    private readonly Dictionary<WatchedTimer, DateTimeOffset> _waiting = [];
    private readonly Channel<TimeSpan> _set = Channel.CreateUnbounded<TimeSpan>();

    /// <summary>How many timers were ever made.</summary>
    public int TimersMade { get; private set; }

    /// <summary>How many timers are waiting.</summary>
    public int TimersWaiting
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>How much time has passed since the clock was made.</summary>
    public TimeSpan Elapsed => GetUtcNow() - Start;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        TimersMade++;
        WatchedTimer timer = new(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Waits until a timer is set of a length that fits.</summary>
    /// <returns>When it is due, from the time it was set.</returns>
    /// <exception cref="TimeoutException">None is set.</exception>
    public async Task<TimeSpan> NextTimerAsync(Predicate<TimeSpan> fits)
    {
        while (true)
        {
            var due = await _set.Reader.ReadAsync().AsTask().WaitAsync(Patience);
            if (fits(due))
            {
                return due;
            }
        }
    }

    /// <summary>Runs something to its end, timer by timer, on a thread without a context: everything it awaits goes on inside the timer that ends the wait.</summary>
    public Task<T> RunAsync<T>(Func<Task<T>> start) => Task.Run(async () =>
    {
        var task = start();
        while (!task.IsCompleted)
        {
            Advance(TimeToNextTimer() ?? throw new InvalidOperationException("Something waits for what is not a timer of this clock."));
        }

        return await task;
    });

    private TimeSpan? TimeToNextTimer()
    {
        lock (_gate)
        {
            return _waiting.Count == 0 ? null : _waiting.Values.Min() - GetUtcNow();
        }
    }

    private void Wait(WatchedTimer timer, TimeSpan time)
    {
        lock (_gate)
        {
            _waiting.Remove(timer);
            if (time != Timeout.InfiniteTimeSpan)
            {
                _waiting.Add(timer, GetUtcNow() + time);
            }
        }
    }

    private ITimer CreateFakeTimer(TimerCallback callback) => base.CreateTimer(callback, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    private sealed class WatchedTimer : ITimer
    {
        private readonly WatchedTimeProvider _time;
        private readonly ITimer _timer;
        private TimeSpan _period;

        public WatchedTimer(WatchedTimeProvider time, TimerCallback callback, object? state)
        {
            _time = time;
            _timer = time.CreateFakeTimer(_ => Fire(callback, state));
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            _period = period;
            _time.Wait(this, dueTime);
            if (dueTime != Timeout.InfiniteTimeSpan)
            {
                _time._set.Writer.TryWrite(dueTime);
            }

            return _timer.Change(dueTime, period);
        }

        public void Dispose()
        {
            _time.Wait(this, Timeout.InfiniteTimeSpan);
            _timer.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private void Fire(TimerCallback callback, object? state)
        {
            _time.Wait(this, _period);
            callback(state);
        }
    }
}
