using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>What a paused turn asks a person for before it goes on: answers, a consent, or a confirmation.</summary>
/// <remarks>Client tools that the calling program must run are in <see cref="ChatResult.PendingClientTools"/>.</remarks>
[DebuggerDisplay("PendingInput {ToolUseId,nq}, {Questions.Count} questions")]
public sealed record PendingInput : ApiRecord
{
    /// <summary>The ID of the tool use. Answer it with <see cref="ToolResult.ToolUseId"/>.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The questions; empty for none.</summary>
    public IReadOnlyList<Question> Questions { get; init => field = EquatableList<Question>.From(value); } = EquatableList<Question>.Empty;

    /// <summary>The consent request; <see langword="null"/> for none.</summary>
    public ConsentRequest? Consent { get; init; }

    /// <summary>The action to confirm; <see langword="null"/> for none.</summary>
    public ActionConfirmation? Confirmation { get; init; }

    /// <returns><see langword="null"/> when the block waits for nobody.</returns>
    internal static PendingInput? From(ToolUseBlock block)
    {
        if (block.Status != ToolUseStatus.AwaitingInput || block.Execution == ToolExecution.Client)
        {
            return null;
        }

        return new PendingInput
        {
            ToolUseId = block.ToolUseId,
            Questions = QuestionForms.InHistory(block.PendingQuestion),
            Consent = Read(block.PendingConsentRequest, Aichat2Json.Default.ConsentRequest),
            Confirmation = Read(block.PendingActionConfirmation, Aichat2Json.Default.ActionConfirmation),
        };
    }

    private static T? Read<T>(JsonElement? json, JsonTypeInfo<T> type)
        where T : class =>
        json is { ValueKind: JsonValueKind.Object } pending ? LenientJson.Deserialize(pending, type) : null;
}
