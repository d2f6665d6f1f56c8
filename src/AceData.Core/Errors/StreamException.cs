namespace AceData;

/// <summary>A stream failed after it had started.</summary>
public abstract class StreamException : AceDataException, IPartialAnswer
{
    private protected StreamException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

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
