namespace AceData;

/// <summary>The formats the services answer in.</summary>
internal static class MediaTypes
{
    public const string Json = "application/json";
    public const string NdJson = "application/x-ndjson";
    public const string ServerSentEvents = "text/event-stream";
}
