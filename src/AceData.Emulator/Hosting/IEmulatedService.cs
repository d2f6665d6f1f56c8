using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>An API that a <see cref="LocalServer"/> serves.</summary>
internal interface IEmulatedService
{
    /// <summary>Gets the action of a request, to match faults; null when the request has none.</summary>
    string? NameAction(ReceivedRequest request);

    /// <summary>Responds to a request.</summary>
    Task AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the API's own envelope.</summary>
    Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message);
}
