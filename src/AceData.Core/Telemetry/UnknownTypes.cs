using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AceData;

/// <summary>The types of events that one client met and does not know; each is logged once.</summary>
internal sealed class UnknownTypes(ILogger logger)
{
    // A service that makes up a type for every event must not fill the memory.
    private const int MaxTypes = 100;

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    public void Saw(string type)
    {
        if (_seen.Count < MaxTypes && _seen.TryAdd(type, true))
        {
            Log.UnknownEventType(logger, Log.Name(type));
        }
    }
}
