namespace AceData.Aichat2;

/// <summary>The model asks the person, and the turn waits for the answer.</summary>
public sealed record AskUserQuestionEvent : StreamEvent
{
    /// <inheritdoc/>
    public override string Type => "ask_user_question";

    /// <summary>The id of this tool use; <see cref="ToolResult.ToolUseId"/> answers it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    public string ToolUseId { get; init; } = string.Empty;

    /// <summary>The name of the tool that asks; <see langword="null"/> when not said.</summary>
    /// <remarks>On the wire: <c>tool_name</c>.</remarks>
    public string? ToolName { get; init; }

    /// <summary>The questions, at least one.</summary>
    /// <remarks>On the wire: <c>payload.questions</c>, or <c>question</c> and <c>options</c> for a single one.</remarks>
    public IReadOnlyList<Question> Questions { get; init; } = [];
}
