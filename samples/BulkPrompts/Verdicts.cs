using AceData;
using AceData.Aichat2;

namespace BulkPrompts;

/// <summary>Tells failures of a prompt from failures of the service and of the account.</summary>
internal static class Verdicts
{
    public static Verdict Of(AceDataException exception) => exception switch
    {
        AuthenticationException or InsufficientBalanceException or NotFoundException => Verdict.Stop,
        PermissionDeniedException when exception.Code == ErrorCodes.Disabled => Verdict.Stop,
        { IsTransient: true } or ApiTimeoutException => Verdict.AskLater,
        BadRequestException or PermissionDeniedException or PayloadTooLargeException => Verdict.Final,

        // What is not this API, or a server that cannot do what it should: not the prompt's fault.
        _ => Verdict.AskLater,
    };
}
