using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>What a paused turn wants of the person before it goes on: answers, a consent, or a confirmation.</summary>
/// <remarks>Tools that the calling program must run are <see cref="ChatResult.PendingClientTools"/>.</remarks>
public sealed record PendingInput : ApiRecord
{
    /// <summary>The id to answer under; <see cref="ToolResult.ToolUseId"/> takes it.</summary>
    /// <remarks>On the wire: <c>tool_id</c>.</remarks>
    public string ToolUseId { get; init => field = value ?? string.Empty; } = string.Empty;

    /// <summary>The questions to answer; empty when no question is asked.</summary>
    public IReadOnlyList<Question> Questions { get; init => field = value ?? []; } = [];

    /// <summary>The accounts to connect; <see langword="null"/> for none.</summary>
    public ConsentRequest? Consent { get; init; }

    /// <summary>The action to agree to; <see langword="null"/> for none.</summary>
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
