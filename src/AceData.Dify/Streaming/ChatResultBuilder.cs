using System.Text;

namespace AceData.Dify;

/// <summary>Puts an answer together from its events, those made by hand included.</summary>
internal sealed class ChatResultBuilder
{
    private readonly StringBuilder _answer = new();
    private readonly List<MessageFile> _files = [];
    private string? _conversationId;
    private string? _messageId;
    private string? _taskId;
    private DateTimeOffset? _createdAt;
    private AnswerMetadata? _metadata;

    public void Add(StreamEvent received)
    {
        _conversationId = received.ConversationId ?? _conversationId;
        _messageId = received.MessageId ?? _messageId;
        _taskId = received.TaskId ?? _taskId;
        _createdAt = received.CreatedAt ?? _createdAt;
        switch (received)
        {
            case MessageEvent { WholeAnswer: { } whole }:
                _answer.Clear().Append(whole);
                break;
            case TextEvent piece:
                _answer.Append(piece.Text);
                break;
            case MessageReplaceEvent { Replacement: { } replacement }:
                _answer.Clear().Append(replacement);
                break;
            case MessageFileEvent file:
                _files.Add(new MessageFile { Id = file.Id, Type = file.FileType, Url = file.Url, BelongsTo = file.BelongsTo });
                break;
            case MessageEndEvent end:
                _metadata = end.Metadata;
                _files.AddRange(end.Files.Where(file => !_files.Any(known => known.Id == file.Id)));
                break;
        }
    }

    public ChatResult ToResponse() => new()
    {
        Answer = _answer.ToString(),
        ConversationId = _conversationId ?? string.Empty,
        MessageId = _messageId ?? string.Empty,
        TaskId = _taskId,
        CreatedAt = _createdAt,
        AnswerMetadata = _metadata,
        Files = _files,
    };
}
