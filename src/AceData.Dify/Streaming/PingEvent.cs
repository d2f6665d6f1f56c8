namespace AceData.Dify;

/// <summary>Nothing has happened, and the service is still there.</summary>
/// <remarks>On the wire: an event of type <c>ping</c>. Today's servers send it without data: then it shows in no event.</remarks>
public sealed record PingEvent : StreamEvent
{
    /// <inheritdoc/>
    [JsonPropertyName("event")]
    public override string Type => "ping";
}
