namespace AceData.Dify;

/// <summary>A run of one node of a workflow, be it an iteration or a loop.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record NodeRun : ApiRecord
{
    private readonly JsonValue? _inputs;
    private readonly JsonValue? _processData;
    private readonly JsonValue? _outputs;
    private readonly JsonValue? _executionMetadata;

    /// <summary>The run of the node; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_id</c>.</remarks>
    public string? NodeId { get; init; }

    /// <summary>What the node does, such as <c>llm</c>; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>node_type</c>.</remarks>
    public string? NodeType { get; init; }

    /// <summary>The name of the node; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>title</c>.</remarks>
    public string? Title { get; init; }

    /// <summary>Its place in the run, or the round of an iteration or loop; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>index</c>.</remarks>
    public long? Index { get; init; }

    /// <summary>The node before it; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>predecessor_node_id</c>.</remarks>
    public string? PredecessorNodeId { get; init; }

    /// <summary>How it stands; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public RunStatus? Status { get; init; }

    /// <summary>What it was given, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>inputs</c>.</remarks>
    public JsonElement? Inputs
    {
        get => _inputs?.Element;
        init => _inputs = JsonValue.From(value);
    }

    /// <summary>What it worked with, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>process_data</c>.</remarks>
    public JsonElement? ProcessData
    {
        get => _processData?.Element;
        init => _processData = JsonValue.From(value);
    }

    /// <summary>What it gave back, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>outputs</c>.</remarks>
    public JsonElement? Outputs
    {
        get => _outputs?.Element;
        init => _outputs = JsonValue.From(value);
    }

    /// <summary>What went wrong; null when nothing did</summary>
    /// <remarks>On the wire: <c>error</c>.</remarks>
    public string? Error { get; init; }

    /// <summary>The duration; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>elapsed_time</c>.</remarks>
    public TimeSpan? ElapsedTime { get; init; }

    /// <summary>Tokens and prices of the node, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>execution_metadata</c>.</remarks>
    public JsonElement? ExecutionMetadata
    {
        get => _executionMetadata?.Element;
        init => _executionMetadata = JsonValue.From(value);
    }

    /// <summary>Which repetition this is, from 1; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>retry_index</c>.</remarks>
    public long? RetryIndex { get; init; }

    /// <summary>The iteration the node runs in; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>iteration_id</c>.</remarks>
    public string? IterationId { get; init; }

    /// <summary>The loop the node runs in; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>loop_id</c>.</remarks>
    public string? LoopId { get; init; }

    /// <summary>When it began; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>finished_at</c>.</remarks>
    public DateTimeOffset? FinishedAt { get; init; }
}
