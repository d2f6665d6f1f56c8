using System.Collections;
using System.Threading.Channels;

namespace AceData.Emulator;

/// <summary>The requests a service received, oldest first.</summary>
/// <remarks>Enumerating and indexing see a snapshot; the log goes on growing meanwhile, up to its size, and then forgets the oldest.</remarks>
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

    /// <summary>How many requests are remembered.</summary>
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

    /// <summary>Takes the oldest request no earlier call has taken, or waits for the next one to come in.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>A request whose body has been received; its answer may still be under way.</returns>
    public ValueTask<ReceivedRequest> TakeAsync(CancellationToken cancellationToken = default) =>
        _arrivals.Reader.ReadAsync(cancellationToken);

    /// <summary>Forgets everything received so far.</summary>
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

    /// <summary>Enumerates a snapshot, oldest first.</summary>
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
