using AceData.Aichat2;
using Microsoft.AspNetCore.Http;

namespace AceData.AspNetCore;

/// <summary>Results of endpoints that answer with aichat2.</summary>
public static class Aichat2Results
{
    /// <summary>Passes a stream on to a browser as server-sent events, in the form in which the service sends them, with <c>[DONE]</c> at its end.</summary>
    /// <param name="events">The stream; cancelled when the browser goes away.</param>
    /// <param name="options">Heartbeats; <see langword="null"/> for the defaults.</param>
    /// <returns>The result of the endpoint.</returns>
    /// <remarks>
    /// A failure before the first event is thrown, so that the host answers it like any other. A later one becomes an event of type <c>error</c>,
    /// which names code and status but nothing of this host; what was streamed before stands.
    /// </remarks>
    public static IResult Stream(IAsyncEnumerable<StreamEvent> events, RelayOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(events);
        return new StreamRelay(events, options ?? new RelayOptions());
    }
}
