namespace AceData;

/// <summary>Says what an error means: by its code where the API's table has it, then by its status.</summary>
/// <param name="codes">What codes mean.</param>
/// <param name="messages">What messages mean, for errors without a code; only for services whose messages are fixed.</param>
internal sealed class ErrorClassifier(IReadOnlyDictionary<string, ErrorClass> codes, IReadOnlyDictionary<string, ErrorClass>? messages = null)
{
    /// <summary>Whether 503 shows that an operation was not begun; not so where a proxy or a storage behind the service may say it half-way.</summary>
    public bool UnavailableIsNotBegun { get; init; } = true;

    public ErrorClass Classify(string? code, HttpStatusCode? status, string? message = null)
    {
        var table = code is null ? messages : codes;
        return (code ?? message) is { } key && table is not null && table.TryGetValue(key, out var known) ? known : ByStatus((int?)status);
    }

    /// <summary>Whether a response with this error shows that the operation was not begun.</summary>
    public bool WasTurnedAway(string? code, HttpStatusCode? status) =>
        Classify(code, status).Kind != ErrorKind.Server || (status == HttpStatusCode.ServiceUnavailable && UnavailableIsNotBegun);

    private static ErrorClass ByStatus(int? status) => status switch
    {
        401 => new ErrorClass(ErrorKind.Authentication, IsTransient: false),
        403 => new ErrorClass(ErrorKind.PermissionDenied, IsTransient: false),
        404 => new ErrorClass(ErrorKind.NotFound, IsTransient: false),
        408 => new ErrorClass(ErrorKind.BadRequest, IsTransient: true),
        413 => new ErrorClass(ErrorKind.PayloadTooLarge, IsTransient: false),
        429 => new ErrorClass(ErrorKind.RateLimit, IsTransient: true),
        501 or 505 => new ErrorClass(ErrorKind.Server, IsTransient: false),
        >= 400 and < 500 => new ErrorClass(ErrorKind.BadRequest, IsTransient: false),
        _ => new ErrorClass(ErrorKind.Server, IsTransient: true),
    };
}
