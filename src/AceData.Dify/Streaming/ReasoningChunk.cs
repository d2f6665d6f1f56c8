namespace AceData.Dify;

/// <summary>A piece of what the model thinks before it answers.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record ReasoningChunk : ApiRecord
{
    /// <summary>The piece; empty when not said.</summary>
    /// <remarks>On the wire: <c>reasoning</c>.</remarks>
    public string Reasoning { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The message; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>message_id</c>.</remarks>
    public string? MessageId { get; init; }

    /// <summary>The node that thinks; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_id</c>.</remarks>
    public string? NodeId { get; init; }

    /// <summary>Whether it is the last piece; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>is_final</c>.</remarks>
    public bool? IsFinal { get; init; }
}
