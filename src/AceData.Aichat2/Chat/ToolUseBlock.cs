using System.Text.Json;
using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>The use of a tool, with its result once there is one.</summary>
public sealed record ToolUseBlock : ContentBlock
{
    /// <inheritdoc/>
    public override string Type => "tool_use";

    /// <summary>The id of this use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    [JsonPropertyName("tool_id")]
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string ToolName { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>Its name for people; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tool_display_name</c>.</remarks>
    public string? ToolDisplayName { get; init; }

    /// <summary>Where it runs; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>execution</c>.</remarks>
    public ToolExecution? Execution { get; init; }

    /// <summary>The arguments; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>input</c>.</remarks>
    public JsonElement? Input { get; init; }

    /// <summary>The result; <see langword="null"/> while there is none.</summary>
    /// <remarks>On the wire: <c>output</c>.</remarks>
    public string? Output { get; init; }

    /// <summary>Whether the result describes a failure; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>is_error</c>.</remarks>
    public bool? IsError { get; init; }

    /// <summary>How long the tool ran, in milliseconds; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>duration_ms</c>.</remarks>
    [JsonPropertyName("duration_ms")]
    [JsonConverter(typeof(MillisecondsConverter))]
    public TimeSpan? Duration { get; init; }

    /// <summary>How far it is; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>status</c>.</remarks>
    public ToolUseStatus? Status { get; init; }

    /// <summary>The question that waits for an answer, as the service keeps it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_question</c>.</remarks>
    public JsonElement? PendingQuestion { get; init; }

    /// <summary>The consent that waits to be given, as the service keeps it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_consent_request</c>.</remarks>
    public JsonElement? PendingConsentRequest { get; init; }

    /// <summary>The action that waits to be confirmed, as the service keeps it; <see langword="null"/> for none.</summary>
    /// <remarks>On the wire: <c>pending_action_confirmation</c>.</remarks>
    public JsonElement? PendingActionConfirmation { get; init; }
}
