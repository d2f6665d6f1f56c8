namespace AceData.Dify;

/// <summary>Why a workflow waits.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record WorkflowPause : ApiRecord
{
    private readonly JsonValue? _pausedNodes;
    private readonly JsonValue? _reasons;
    private readonly JsonValue? _outputs;

    /// <summary>The nodes that wait, as they came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>paused_nodes</c>.</remarks>
    public JsonElement? PausedNodes
    {
        get => _pausedNodes?.Element;
        init => _pausedNodes = JsonValue.From(value);
    }

    /// <summary>What they wait for, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>reasons</c>.</remarks>
    public JsonElement? Reasons
    {
        get => _reasons?.Element;
        init => _reasons = JsonValue.From(value);
    }

    /// <summary>What the workflow gave back so far, as it came; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>outputs</c>.</remarks>
    public JsonElement? Outputs
    {
        get => _outputs?.Element;
        init => _outputs = JsonValue.From(value);
    }

    /// <summary>How the run stands; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public RunStatus? Status { get; init; }

    /// <summary>How long it ran, in seconds; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>elapsed_time</c>.</remarks>
    public TimeSpan? ElapsedTime { get; init; }

    /// <summary>The tokens it took; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }

    /// <summary>How many nodes ran; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>total_steps</c>.</remarks>
    public long? TotalSteps { get; init; }

    /// <summary>When it began; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
