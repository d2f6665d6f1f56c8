namespace AceData.Dify;

/// <summary>A line of the log of an agent node.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record AgentLog : ApiRecord
{
    private readonly JsonValue? _content;
    private readonly JsonValue? _details;

    /// <summary>The line; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string? Id { get; init; }

    /// <summary>What it is about; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>label</c>.</remarks>
    public string? Label { get; init; }

    /// <summary>The node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_id</c>.</remarks>
    public string? NodeId { get; init; }

    /// <summary>The run of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_execution_id</c>.</remarks>
    public string? NodeExecutionId { get; init; }

    /// <summary>The line it belongs under; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>parent_id</c>.</remarks>
    public string? ParentId { get; init; }

    /// <summary>How what it is about stands; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public string? Status { get; init; }

    /// <summary>What went wrong; null when nothing did</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public string? Error { get; init; }

    /// <summary>What the line says, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>data</c>.</remarks>
    [JsonPropertyName("data")]
    public JsonElement? Content
    {
        get => _content?.Element;
        init => _content = JsonValue.From(value);
    }

    /// <summary>Times, tokens and prices, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>metadata</c>.</remarks>
    [JsonPropertyName("metadata")]
    public JsonElement? Details
    {
        get => _details?.Element;
        init => _details = JsonValue.From(value);
    }
}
