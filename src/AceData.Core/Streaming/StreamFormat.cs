namespace AceData;

/// <summary>How the events of a stream are put on the wire. The events are the same.</summary>
public enum StreamFormat
{
    /// <summary><c>text/event-stream</c>.</summary>
    ServerSentEvents,

    /// <summary><c>application/x-ndjson</c>: one JSON object a line.</summary>
    NdJson,
}
