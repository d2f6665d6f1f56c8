using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>One emulated API: what a <see cref="LocalServer"/> asks of it.</summary>
internal interface IEmulatedService
{
    /// <summary>Names what a request asks for, so that faults can be aimed at it; null when it cannot be told.</summary>
    string? NameAction(ReceivedRequest request);

    /// <summary>Answers a request.</summary>
    Task AnswerAsync(HttpContext context, ReceivedRequest request, CancellationToken cancellationToken);

    /// <summary>Writes an error in the API's own envelope.</summary>
    Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message);
}
