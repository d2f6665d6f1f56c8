using AceData;

namespace BulkPrompts;

/// <summary>Why a prompt has no answer.</summary>
internal sealed record PromptError(string Type, string? Code, int? Status, string Message, string? TraceId)
{
    public static PromptError From(AceDataException exception) =>
        new(exception.GetType().Name, exception.Code, (int?)exception.StatusCode, exception.Message, exception.TraceId);

    public static PromptError InFlight { get; } = new("InFlight", null, null, "It was in flight when a run was killed, and was not to be asked again.", null);
}
