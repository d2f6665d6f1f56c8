using System.Diagnostics.Tracing;

namespace AceData.Aichat2.Tests;

/// <summary>Counts the pooled buffers that one test rents and gives back, by the events the pools themselves write.</summary>
internal sealed class RentedBuffers : EventListener
{
    private const int Rented = 1;
    private const int Returned = 3;

    // Made in the constructor of the base as well, which already delivers events: no initialisers here.
    private static readonly AsyncLocal<Counter?> Current = new();

    /// <summary>Starts to count what this test and what it awaits does.</summary>
    public static Counter Count() => Current.Value = new Counter();

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource")
        {
            EnableEvents(eventSource, EventLevel.Verbose);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (Current.Value is not { } counter || eventData.Payload is not [int buffer, ..])
        {
            return;
        }

        switch (eventData.EventId)
        {
            case Rented:
                counter.Rent(buffer);
                break;
            case Returned:
                counter.Return(buffer);
                break;
            default:
                break;
        }
    }

    internal sealed class Counter
    {
        private readonly Dictionary<int, int> _out = [];

        public int Rents { get; private set; }

        public int Outstanding
        {
            get
            {
                lock (_out)
                {
                    return _out.Values.Sum();
                }
            }
        }

        public void Rent(int buffer)
        {
            lock (_out)
            {
                Rents++;
                _out[buffer] = _out.GetValueOrDefault(buffer) + 1;
            }
        }

        public void Return(int buffer)
        {
            lock (_out)
            {
                _out[buffer] = _out.GetValueOrDefault(buffer) - 1;
            }
        }
    }
}
