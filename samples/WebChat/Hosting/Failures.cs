using AceData;
using Microsoft.AspNetCore.Diagnostics;

namespace WebChat.Hosting;

/// <summary>Answers with what went wrong at the service, in words for the page; nothing of this host is told.</summary>
internal sealed class Failures : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var (status, detail) = exception switch
        {
            AceDataException failure => Of(failure),
            ArgumentException => (StatusCodes.Status400BadRequest, "The request says too little."),
            _ => (0, ""),
        };
        if (status == 0)
        {
            return false;
        }

        if (exception is AceDataException { RetryAfter: { } pause })
        {
            httpContext.Response.Headers.RetryAfter = $"{Math.Ceiling(pause.TotalSeconds)}";
        }

        await Results.Problem(detail, statusCode: status).ExecuteAsync(httpContext);
        return true;
    }

    private static (int Status, string Detail) Of(AceDataException failure) => failure switch
    {
        NotFoundException => (StatusCodes.Status404NotFound, "The service has no such conversation."),
        BadRequestException => (StatusCodes.Status400BadRequest, "The service did not take the request."),
        PayloadTooLargeException => (StatusCodes.Status413PayloadTooLarge, "The message is too long."),
        RateLimitException => (StatusCodes.Status429TooManyRequests, "The service asks to wait a moment."),
        InsufficientBalanceException => (StatusCodes.Status402PaymentRequired, "The balance at the service is used up."),
        AuthenticationException or PermissionDeniedException => (StatusCodes.Status502BadGateway, "The service does not accept this host's token."),
        ApiTimeoutException => (StatusCodes.Status504GatewayTimeout, "The service did not answer in time."),
        _ => (StatusCodes.Status502BadGateway, "The service could not answer."),
    };
}
