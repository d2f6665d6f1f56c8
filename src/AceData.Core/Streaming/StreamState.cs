namespace AceData;

/// <summary>What a stream has told so far, for the exceptions that end it.</summary>
internal sealed class StreamState
{
    /// <summary>The text delivered so far.</summary>
    public AnswerText Answer { get; set; } = new();

    /// <summary>The conversation the stream belongs to, once an event has named it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The task that makes the stream, once an event has named it; <see langword="null"/> where the API knows none.</summary>
    public string? TaskId { get; set; }
}
