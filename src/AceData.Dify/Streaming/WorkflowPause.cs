using System.Text.Json;

namespace AceData.Dify;

/// <summary>Why a workflow waits.</summary>
/// <remarks>On the wire: <c>data</c> of the event.</remarks>
public sealed record WorkflowPause : ApiRecord
{
    /// <summary>The nodes that wait, as they came; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>paused_nodes</c>.</remarks>
    public JsonElement? PausedNodes { get; init; }

    /// <summary>What they wait for, as it came; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>reasons</c>.</remarks>
    public JsonElement? Reasons { get; init; }

    /// <summary>What the workflow gave back so far, as it came; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>outputs</c>.</remarks>
    public JsonElement? Outputs { get; init; }

    /// <summary>How the run stands; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public RunStatus? Status { get; init; }

    /// <summary>How long it ran, in seconds; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>elapsed_time</c>.</remarks>
    public TimeSpan? ElapsedTime { get; init; }

    /// <summary>The tokens it took; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total_tokens</c>.</remarks>
    public long? TotalTokens { get; init; }

    /// <summary>How many nodes ran; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>total_steps</c>.</remarks>
    public long? TotalSteps { get; init; }

    /// <summary>When it began; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>created_at</c>.</remarks>
    public DateTimeOffset? CreatedAt { get; init; }
}
