namespace AceData.Aichat2.Tests;

/// <summary>What a stream is to become: its events with every field, and the exception it ends in, if it does.</summary>
internal sealed class Expected
{
    public const string Conversation = "f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44";

    private readonly List<StreamEvent> _events = [];
    private string _answer = string.Empty;

    public IReadOnlyList<StreamEvent> Events => _events;

    public Type? Failure { get; private set; }

    public string? Code { get; private set; }

    public int? StatusCode { get; private set; }

    public string PartialAnswer => _answer;

    public string? FailedConversation { get; private set; }

    public static JsonElement Json(string text) => JsonElement.Parse(text);

    public Expected Event(StreamEvent received)
    {
        _events.Add(received);
        return this;
    }

    public Expected Text(params string[] pieces)
    {
        foreach (var piece in pieces)
        {
            _answer += piece;
            Event(new TextDeltaEvent { Text = piece, Answer = _answer, ConversationId = Conversation });
        }

        return this;
    }

    public Expected Done(string reason = "natural_stop", int completion = 7) => Event(new DoneEvent
    {
        ConversationId = Conversation,
        Usage = new Usage { PromptTokens = 12, CompletionTokens = completion, TotalTokens = 12 + completion },
        TerminalReason = new TerminalReason(reason),
    });

    public Expected Throws<T>(string? code = null, int? status = 200, string? conversation = Conversation)
        where T : AceDataException
    {
        Failure = typeof(T);
        Code = code;
        StatusCode = status;
        FailedConversation = conversation;
        return this;
    }
}
