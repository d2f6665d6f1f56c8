using System.Collections;
using System.Threading.Channels;

namespace AceData.Emulator;

/// <summary>Represents the requests that an emulated service received, oldest first. All members are thread-safe.</summary>
/// <remarks>Enumerating sees a snapshot. The log grows up to its size and then drops the oldest requests.</remarks>
[DebuggerDisplay("Count = {Count}")]
public sealed class RequestLog : IEnumerable<ReceivedRequest>
{
    private readonly object _gate = new();
    private readonly Queue<ReceivedRequest> _requests = new();
    private readonly Channel<ReceivedRequest> _arrivals;
    private readonly int _size;

    internal RequestLog(int size)
    {
        _size = Math.Max(1, size);
        _arrivals = Channel.CreateBounded<ReceivedRequest>(
            new BoundedChannelOptions(_size) { FullMode = BoundedChannelFullMode.DropOldest });
    }

    /// <summary>Gets the number of requests in the log.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _requests.Count;
            }
        }
    }

    /// <summary>Takes the oldest request that no earlier call has taken, or waits for the next one.</summary>
    /// <param name="cancellationToken">A token to stop waiting.</param>
    /// <returns>A request whose body was received. Its response may still be in progress.</returns>
    public ValueTask<ReceivedRequest> TakeAsync(CancellationToken cancellationToken = default) =>
        _arrivals.Reader.ReadAsync(cancellationToken);

    /// <summary>Removes all requests from the log.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _requests.Clear();
            while (_arrivals.Reader.TryRead(out _))
            {
            }
        }
    }

    /// <summary>Enumerates a snapshot of the log, oldest first.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<ReceivedRequest> GetEnumerator()
    {
        lock (_gate)
        {
            return _requests.ToList().GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal void Add(ReceivedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > _size)
            {
                _requests.Dequeue();
            }

            _arrivals.Writer.TryWrite(request);
        }
    }
}
