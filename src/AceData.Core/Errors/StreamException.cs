namespace AceData;

/// <summary>A stream failed after it had started.</summary>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public abstract class StreamException(string message, Exception? innerException = null) : AceDataException(message, innerException), IPartialAnswer
{
    /// <inheritdoc/>
    public string PartialAnswer { get => field ?? Progress?.PartialAnswer ?? string.Empty; init; }

    /// <inheritdoc/>
    public string? TaskId { get => field ?? Progress?.TaskId; init; }
}
