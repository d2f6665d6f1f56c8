namespace AceData;

/// <summary>Makes the exception of an error: by its code where the API's meanings know it, by its status where they do not.</summary>
/// <param name="meanings">What codes mean.</param>
/// <param name="messages">What messages mean, for errors without a code; only for services whose messages are fixed.</param>
internal sealed class ErrorClassifier(IReadOnlyDictionary<string, ErrorClass> meanings, IReadOnlyDictionary<string, ErrorClass>? messages = null)
{
    /// <summary>Whether 503 shows that an operation was not begun; not so where a proxy or a storage behind the service may say it half-way.</summary>
    public bool UnavailableIsNotBegun { get; init; } = true;

    /// <summary>The exception of an answer that is an error.</summary>
    public AceDataException Create(ErrorDetails details)
    {
        var meaning = ByMessage(details) ?? Meaning(details.Code, details.StatusCode);
        var complete = details with
        {
            IsTransient = meaning.IsTransient,
            Hint = meaning.Hint,
        };
        return meaning.Kind switch
        {
            ErrorKind.Authentication => new AuthenticationException(complete),
            ErrorKind.PermissionDenied => new PermissionDeniedException(complete),
            ErrorKind.InsufficientBalance => new InsufficientBalanceException(complete),
            ErrorKind.NotFound => new NotFoundException(complete),
            ErrorKind.PayloadTooLarge => new PayloadTooLargeException(complete),
            ErrorKind.RateLimit => new RateLimitException(complete),
            ErrorKind.Server => new ServerException(complete),
            _ => new BadRequestException(complete),
        };
    }

    /// <summary>The exception of an error inside a stream.</summary>
    public StreamErrorException CreateStreamError(ErrorDetails details)
    {
        var meaning = Meaning(details.Code, details.StatusCode);
        return new StreamErrorException(details with { IsTransient = meaning.IsTransient, Hint = meaning.Hint });
    }

    /// <summary>Whether an answer with this error shows that the operation was not begun.</summary>
    public bool WasTurnedAway(string? code, int? status) => Meaning(code, status) switch
    {
        { Kind: ErrorKind.Server } => status == 503 && UnavailableIsNotBegun,
        _ => true,
    };

    private ErrorClass? ByMessage(ErrorDetails details) =>
        messages is not null && details is { Code: null, Said: { } said } && messages.TryGetValue(said, out var meaning) ? meaning : null;

    private ErrorClass Meaning(string? code, int? status) =>
        code is not null && meanings.TryGetValue(code, out var meaning) ? meaning : ByStatus(status);

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
