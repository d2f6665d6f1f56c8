namespace AceData;

/// <summary>What a stream has told so far, for the exceptions that end it.</summary>
internal sealed class StreamState
{
    /// <summary>The name of the answer among the texts whose fragments are joined.</summary>
    public const string AnswerName = "answer";

    /// <summary>The text delivered so far.</summary>
    public AnswerText Answer { get; set; } = new();

    /// <summary>The halves of surrogate pairs that wait for their other half.</summary>
    public SplitPairs Pairs { get; } = new();

    /// <summary>The text delivered so far, and U+FFFD for a half whose other half has not come.</summary>
    public string PartialAnswer => Pairs.Holds(AnswerName) ? Answer + SplitPairs.Replacement : Answer.ToString();

    /// <summary>The conversation the stream belongs to, once an event has named it.</summary>
    public string? ConversationId { get; set; }

    /// <summary>The task that makes the stream, once an event has named it; <see langword="null"/> where the API knows none.</summary>
    public string? TaskId { get; set; }
}
