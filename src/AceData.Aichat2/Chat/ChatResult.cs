using System.Text.Json.Serialization;

namespace AceData.Aichat2;

/// <summary>The answer to a turn.</summary>
public sealed record ChatResult : ApiResponse
{
    private readonly string? _conversationId;

    /// <summary>The text of the answer; empty when the turn ended without one.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The conversation: send it as <see cref="ChatRequest.Id"/> to continue.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The conversation; the same as <see cref="Id"/> when the service names it only there.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId
    {
        get => _conversationId ?? Id;
        init => _conversationId = value;
    }

    /// <summary>Why the turn ended; <see langword="null"/> when the service did not say.</summary>
    /// <remarks>On the wire: <c>terminal_reason</c>.</remarks>
    public TerminalReason? TerminalReason { get; init; }

    /// <summary>The id under which the service logged the call; <see langword="null"/> when it gave none.</summary>
    /// <remarks>On the wire: <c>trace_id</c>.</remarks>
    public string? TraceId { get; init; }

    /// <summary>The tokens used; <see langword="null"/> when the service did not say.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>Tools the calling program must run before the turn goes on; empty for none.</summary>
    /// <remarks>On the wire: <c>pending_client_tools</c>.</remarks>
    public IReadOnlyList<PendingClientTool> PendingClientTools { get; init => field = value ?? []; } = [];

    /// <summary>What the model thought; empty when it did not say, or when the answer came as plain JSON.</summary>
    [JsonIgnore]
    public string Thinking { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The tools used, in the order they were announced, each with its arguments and its result; empty for none.</summary>
    /// <remarks>Told by streams; a plain JSON answer names just <see cref="PendingClientTools"/>, and a <see cref="ChatSession"/> adds the ones it ran.</remarks>
    [JsonIgnore]
    public IReadOnlyList<ToolUseBlock> ToolUses { get; init => field = value ?? []; } = [];

    /// <summary>The sources cited, each id once, as it was told last; empty for none, or for a plain JSON answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<Citation> Citations { get; init => field = value ?? []; } = [];

    /// <summary>The cards shown; empty for none, or for a plain JSON answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<Card> Cards { get; init => field = value ?? []; } = [];

    /// <summary>The files made; empty for none, or for a plain JSON answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<Artifact> Artifacts { get; init => field = value ?? []; } = [];

    /// <summary>What the turn wants of the person before it goes on; empty for nothing.</summary>
    /// <remarks>
    /// Told by streams; a <see cref="ChatSession"/> looks it up for plain JSON answers. When that fails the list is empty, and
    /// <see cref="IsPaused"/> says so all the same.
    /// </remarks>
    [JsonIgnore]
    public IReadOnlyList<PendingInput> PendingInputs { get; init => field = value ?? []; } = [];

    internal override string? BodyTraceId => TraceId;

    /// <summary>Whether the turn waits for an answer.</summary>
    [JsonIgnore]
    public bool IsPaused =>
        TerminalReason == AceData.Aichat2.TerminalReason.AwaitingUserInput || PendingClientTools.Count > 0 || PendingInputs.Count > 0;
}
