using System.Collections.Concurrent;

namespace AceData.Emulator.Tests.Support;

/// <summary>A clock that stands still until it is told to move.</summary>
internal sealed class ManualClock : TimeProvider
{
    private readonly ConcurrentBag<ManualTimer> _timers = [];
    private readonly TaskCompletionSource _timerStarted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset _now = DateTimeOffset.UnixEpoch;

    public Task TimerStarted => _timerStarted.Task;

    public override DateTimeOffset GetUtcNow() => _now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(() => callback(state), _now + dueTime);
        _timers.Add(timer);
        _timerStarted.TrySetResult();
        return timer;
    }

    public void Advance(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers)
        {
            timer.RingAt(_now);
        }
    }

    private sealed class ManualTimer(Action ring, DateTimeOffset due) : ITimer
    {
        private int _rung;

        public void RingAt(DateTimeOffset now)
        {
            if (now >= due && Interlocked.Exchange(ref _rung, 1) == 0)
            {
                ring();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose() => Interlocked.Exchange(ref _rung, 1);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
