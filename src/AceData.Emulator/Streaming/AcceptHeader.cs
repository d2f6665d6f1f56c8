namespace AceData.Emulator;

/// <summary>Reads the format out of an <c>Accept</c> header.</summary>
internal static class AcceptHeader
{
    /// <summary>The first format named; JSON when none is.</summary>
    public static ResponseFormat Read(string? accept)
    {
        foreach (var part in (accept ?? "").Split(','))
        {
            var mediaType = part.Split(';')[0].Trim();
            if (mediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase))
            {
                return ResponseFormat.ServerSentEvents;
            }

            if (mediaType.Equals("application/x-ndjson", StringComparison.OrdinalIgnoreCase))
            {
                return ResponseFormat.NdJson;
            }

            if (mediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase))
            {
                return ResponseFormat.Json;
            }
        }

        return ResponseFormat.Json;
    }
}
