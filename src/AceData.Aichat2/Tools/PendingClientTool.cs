namespace AceData.Aichat2;

/// <summary>A call of a client tool that the calling program must run. Its result resumes the turn.</summary>
/// <remarks>On the wire: an item of <c>pending_client_tools</c>.</remarks>
[DebuggerDisplay("PendingClientTool {ToolUseId,nq}, {Name,nq}")]
public sealed record PendingClientTool : ApiRecord
{
    private readonly JsonValue? _input;

    /// <summary>The ID of the tool use. Send the result with it.</summary>
    /// <remarks>On the wire: <c>tool_use_id</c>.</remarks>
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The name of the tool.</summary>
    /// <remarks>On the wire: <c>name</c>.</remarks>
    public string Name { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The arguments; <see langword="null"/> when there are none.</summary>
    /// <remarks>On the wire: <c>input</c>.</remarks>
    public JsonElement? Input
    {
        get => _input?.Element;
        init => _input = JsonValue.From(value);
    }
}
