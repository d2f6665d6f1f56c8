namespace AceData.Aichat2;

/// <summary>The result of a chat turn.</summary>
[DebuggerDisplay("ChatResult {Id,nq}, {Answer.Length} characters, {TerminalReason}")]
public sealed record ChatResult : ApiResponse
{
    private readonly string? _conversationId;

    /// <summary>The text of the response; empty when the turn ended without text.</summary>
    /// <remarks>On the wire: <c>answer</c>.</remarks>
    public string Answer { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the conversation. Send it as <see cref="ChatRequest.Id"/> to continue the conversation.</summary>
    /// <remarks>On the wire: <c>id</c>.</remarks>
    public string Id { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The ID of the conversation under its other name; the same as <see cref="Id"/> when the service sends only that.</summary>
    /// <remarks>On the wire: <c>conversation_id</c>.</remarks>
    public string ConversationId
    {
        get => SetAsideFields.IsWriting ? _conversationId! : _conversationId ?? Id;
        init => _conversationId = value;
    }

    /// <summary>The reason why the turn ended; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>terminal_reason</c>.</remarks>
    public TerminalReason? TerminalReason { get; init; }

    /// <summary>The ID under which the service logged the call; <see langword="null"/> when the service sent none.</summary>
    /// <remarks>On the wire: <c>trace_id</c>.</remarks>
    public string? TraceId { get; init; }

    /// <summary>The number of tokens used; <see langword="null"/> when the service does not say.</summary>
    /// <remarks>On the wire: <c>usage</c>.</remarks>
    public Usage? Usage { get; init; }

    /// <summary>The tools that the calling program must run before the turn goes on; empty for none.</summary>
    /// <remarks>On the wire: <c>pending_client_tools</c>.</remarks>
    public IReadOnlyList<PendingClientTool> PendingClientTools { get; init => field = EquatableList<PendingClientTool>.From(value); } = EquatableList<PendingClientTool>.Empty;

    /// <summary>The reasoning of the model; empty for none, or when the response is not a stream.</summary>
    [JsonIgnore]
    public string Thinking { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The tools used, in the order of their announcement, each with its arguments and its result; empty for none.</summary>
    /// <remarks>Filled from streams. A JSON response lists only <see cref="PendingClientTools"/>, and a <see cref="ChatSession"/> adds the tools that it ran.</remarks>
    [JsonIgnore]
    public IReadOnlyList<ToolUseBlock> ToolUses { get; init => field = EquatableList<ToolUseBlock>.From(value); } = EquatableList<ToolUseBlock>.Empty;

    /// <summary>The sources cited, each ID once, with its last value; empty for none, or when the response is not a stream.</summary>
    [JsonIgnore]
    public IReadOnlyList<Citation> Citations { get; init => field = EquatableList<Citation>.From(value); } = EquatableList<Citation>.Empty;

    /// <summary>The cards shown; empty for none, or when the response is not a stream.</summary>
    [JsonIgnore]
    public IReadOnlyList<Card> Cards { get; init => field = EquatableList<Card>.From(value); } = EquatableList<Card>.Empty;

    /// <summary>The files created; empty for none, or when the response is not a stream.</summary>
    [JsonIgnore]
    public IReadOnlyList<Artifact> Artifacts { get; init => field = EquatableList<Artifact>.From(value); } = EquatableList<Artifact>.Empty;

    /// <summary>What the turn asks a person for before it goes on; empty for nothing.</summary>
    /// <remarks>
    /// Filled from streams. A <see cref="ChatSession"/> looks it up for JSON responses; when that fails, the list is empty and
    /// <see cref="IsPaused"/> is <see langword="true"/> all the same.
    /// </remarks>
    [JsonIgnore]
    public IReadOnlyList<PendingInput> PendingInputs { get; init => field = EquatableList<PendingInput>.From(value); } = EquatableList<PendingInput>.Empty;

    internal override string? BodyTraceId => TraceId;

    /// <summary>Whether the turn waits for an answer or for the result of a client tool.</summary>
    [JsonIgnore]
    public bool IsPaused =>
        TerminalReason == AceData.Aichat2.TerminalReason.AwaitingUserInput || PendingClientTools.Count > 0 || PendingInputs.Count > 0;
}
