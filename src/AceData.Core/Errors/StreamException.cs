namespace AceData;

/// <summary>A stream failed after it had started.</summary>
/// <inheritdoc cref="AceDataException(string, Exception?)" path="/param"/>
public abstract class StreamException(string message, Exception? innerException = null) : AceDataException(message, innerException), IPartialAnswer
{
    /// <inheritdoc/>
    public string PartialAnswer { get; init; } = string.Empty;

    /// <inheritdoc/>
    public string? TaskId { get; init; }

    internal StreamProgress Progress
    {
        init
        {
            PartialAnswer = value.PartialAnswer;
            TaskId = value.TaskId;
            ConversationId = value.ConversationId;
        }
    }
}
