using AceData.Aichat2;
using Microsoft.AspNetCore.Http;

namespace AceData.AspNetCore;

/// <summary>Creates endpoint results from aichat2 responses.</summary>
public static class Aichat2Results
{
    /// <summary>Creates a result that relays a stream as server-sent events, in the service's own format.</summary>
    /// <param name="events">The stream. It is canceled when the browser disconnects.</param>
    /// <param name="options">The heartbeat options, or <see langword="null"/> for the defaults.</param>
    /// <returns>The endpoint result.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="events"/> is <see langword="null"/>.</exception>
    /// <remarks>
    /// The stream ends with <c>[DONE]</c>. An exception before the first event is thrown to the host's exception handling. A later one becomes an
    /// event of type <c>error</c> with its code and status and no details of this host; the events before it were already sent.
    /// </remarks>
    public static IResult Stream(IAsyncEnumerable<StreamEvent> events, RelayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new StreamRelay(events, options ?? new RelayOptions());
    }
}
