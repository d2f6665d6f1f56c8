namespace AceData;

/// <summary>A time limit ended the call; <see cref="Limit"/> says which, <see cref="Duration"/> how long it was.</summary>
public class ApiTimeoutException : AceDataException
{
    /// <inheritdoc cref="AceDataException(string, Exception?)"/>
    public ApiTimeoutException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    internal ApiTimeoutException(ErrorDetails details)
        : base(details)
    {
    }

    /// <summary>The limit that was reached.</summary>
    public TimeoutKind Limit { get; init; }

    /// <summary>The length of that limit.</summary>
    /// <value>For <see cref="TimeoutKind.Connect"/> over an HttpClient of the caller's, how long the attempt lasted: its handler keeps the limit.</value>
    public TimeSpan Duration { get; init; }
}
