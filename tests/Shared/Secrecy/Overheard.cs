using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AceData.Tests;

/// <summary>Collects whatever of a client's calls anybody could read: results and failures as text, lines of logs, spans and measurements.</summary>
internal sealed class Overheard : IDisposable
{
    private readonly ConcurrentQueue<string> _texts = new();
    private readonly ActivityListener _activities;
    private readonly MeterListener _metrics;

    public Overheard()
    {
        _activities = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _texts.Enqueue(
                activity.DisplayName + string.Join(' ', activity.TagObjects) + string.Join(' ', activity.Events.SelectMany(found => found.Tags)) + string.Join(' ', activity.Baggage)),
        };
        ActivitySource.AddActivityListener(_activities);
        _metrics = new MeterListener { InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        _metrics.SetMeasurementEventCallback<double>(Measured);
        _metrics.SetMeasurementEventCallback<long>(Measured);
        _metrics.SetMeasurementEventCallback<int>(Measured);
        _metrics.Start();
    }

    /// <summary>Where the client is to log.</summary>
    public RecordingLogger Log { get; } = new();

    /// <summary>Carries out an operation, however it ends.</summary>
    public async Task TryAsync(Func<Task<object?>> operation)
    {
        try
        {
            var answer = await operation();
            _texts.Enqueue($"{answer}");
            foreach (var item in answer as IEnumerable ?? Array.Empty<object>())
            {
                _texts.Enqueue($"{item}");
            }
        }
        catch (Exception exception)
        {
            for (var cause = exception; cause is not null; cause = cause.InnerException)
            {
                _texts.Enqueue($"{cause.Message}\n{cause}");
            }
        }
    }

    /// <summary>Checks that a service was called and that nothing of a secret was to be read anywhere.</summary>
    /// <param name="secrets">Texts, or beginnings of them.</param>
    public void AssertKept(params string[] secrets)
    {
        Assert.NotEmpty(Log.Lines);
        Assert.All(_texts.Concat(Log.Lines.Select(line => line.Text + line.Values)), text => AssertKept(text, secrets));
    }

    public static void AssertKept(string? text, params string[] secrets) => Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));

    public void Dispose()
    {
        _activities.Dispose();
        _metrics.Dispose();
        Log.Dispose();
    }

    private void Measured<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        _texts.Enqueue(instrument.Name + string.Join(' ', tags.ToArray()));
}
