namespace AceData;

/// <summary>A time limit ended the call; <see cref="Kind"/> says which, <see cref="Duration"/> how long it was.</summary>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public class ApiTimeoutException(string message, Exception? innerException = null) : AceDataException(message, innerException), IPartialAnswer
{
    /// <summary>The time limit that was reached.</summary>
    public TimeoutKind Kind { get; init; }

    /// <summary>The length of that limit.</summary>
    /// <value>For <see cref="TimeoutKind.Connect"/> over an HttpClient of the caller's, how long the attempt lasted: its handler keeps the limit.</value>
    public TimeSpan Duration { get; init; }

    /// <inheritdoc/>
    public string PartialAnswer { get => field ?? Progress?.PartialAnswer ?? string.Empty; init; }

    /// <inheritdoc/>
    public string? TaskId { get => field ?? Progress?.TaskId; init; }
}
