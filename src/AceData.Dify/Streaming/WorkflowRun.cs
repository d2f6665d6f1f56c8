namespace AceData.Dify;

/// <summary>A run of a workflow.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record WorkflowRun : ApiRecord
{
    private readonly JsonValue? _inputs;
    private readonly JsonValue? _outputs;

    /// <summary>The run; empty when not said.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The workflow; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>workflow_id</c>.</remarks>
    public string? WorkflowId { get; init; }

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

    /// <summary>The tokens it took; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }

    /// <summary>How many nodes ran; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total_steps</c>.</remarks>
    public long? TotalSteps { get; init; }

    /// <summary>How many nodes failed whose failures the workflow handles; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>exceptions_count</c>.</remarks>
    public long? ExceptionsCount { get; init; }

    /// <summary>When it began; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When it ended; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>finished_at</c>.</remarks>
    public DateTimeOffset? FinishedAt { get; init; }
}
