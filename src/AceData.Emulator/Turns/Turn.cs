using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>One turn of a conversation. It works on copies: nothing is stored before <see cref="Commit"/>.</summary>
internal sealed class Turn
{
    private const int TitleLength = 40;

    private readonly ConversationStore _store;
    private readonly StoredConversation _conversation;
    private readonly JsonObject? _userMessage;
    private readonly bool _isNew;
    private bool _questionStored;
    private bool _committed;

    private Turn(ConversationStore store, TurnRequest request, StoredConversation? existing, AssistantContent content)
    {
        _store = store;
        _isNew = existing is null;
        _conversation = existing ?? new StoredConversation(Guid.NewGuid().ToString());
        Request = request;
        Model = request.Model ?? existing?.Model ?? throw ServiceErrorException.BadRequest("model is required");
        Messages = _conversation.CopyMessages();
        if (request.IsResumption)
        {
            IsReplay = !Resumption.Merge(Messages, request.ToolResults);
            AssistantMessage = new AssistantMessageBuilder(IsReplay ? null : Messages[^1], content);
            return;
        }

        var question = request.Content ?? throw ServiceErrorException.BadRequest("question or message is required");
        Resumption.Skip(Messages);
        _userMessage = new JsonObject { ["role"] = "user", ["content"] = question.DeepClone() };
        Messages.Add(_userMessage.DeepClone().AsObject());
        AssistantMessage = new AssistantMessageBuilder(paused: null, content);
    }

    public TurnRequest Request { get; }

    public string ConversationId => _conversation.Id;

    public string Model { get; }

    /// <summary>A copy of the conversation's messages, for the reply source.</summary>
    public List<JsonObject> Messages { get; }

    public AssistantMessageBuilder AssistantMessage { get; }

    /// <summary>Whether all tool results were sent before, so that the earlier answer is sent again.</summary>
    public bool IsReplay { get; }

    public static Turn Begin(ConversationStore store, TurnRequest request, WireOptions wire)
    {
        if (request.IsResumption && request.Id is null)
        {
            throw ServiceErrorException.BadRequest("id is required with tool_results");
        }

        return new Turn(store, request, request.Id is null ? null : store.GetRequired(request.Id), wire.AssistantContent);
    }

    public ReplyContext ToContext() => new()
    {
        ConversationId = ConversationId,
        Model = Model,
        Request = Request.Body,
        Messages = Messages,
        Question = Messages.FindLast(message => message.RoleIs("user"))?.PlainText() ?? "",
        UserTurns = Messages.Count(message => message.RoleIs("user")),
        ClientTools = Request.ClientTools,
        ToolResults = Request.ToolResults,
        MaxTurns = Request.MaxTurns,
    };

    /// <summary>Stores the question ahead of its answer.</summary>
    public void CommitQuestion()
    {
        if (!Request.IsStateful || _userMessage is null)
        {
            return;
        }

        lock (_conversation.Gate)
        {
            StoreQuestion();
            Stamp();
        }
    }

    /// <summary>Stores the question and what has been answered to it; once.</summary>
    public void Commit()
    {
        if (!Request.IsStateful || IsReplay || _committed)
        {
            return;
        }

        _committed = true;
        lock (_conversation.Gate)
        {
            if (_userMessage is null)
            {
                StoreResumedAnswer();
            }
            else
            {
                StoreQuestion();
                _conversation.Messages.Add(AssistantMessage.Build());
            }

            Stamp();
        }
    }

    private void StoreQuestion()
    {
        if (_questionStored)
        {
            return;
        }

        _questionStored = true;
        Resumption.Skip(_conversation.Messages);
        _conversation.Messages.Add(_userMessage!.DeepClone().AsObject());
        if (_isNew)
        {
            _conversation.Title = StoredConversation.Shorten(_userMessage.PlainText(), TitleLength);
            _store.Add(_conversation);
        }
    }

    private void StoreResumedAnswer()
    {
        // Two concurrent requests may carry the same results. The one that ends first is stored.
        var awaiting = _conversation.Messages.Awaiting();
        var isOurs = awaiting.Count > 0
            && awaiting.TrueForAll(block => Request.ToolResults.Any(result => result.ToolUseId == block.Text("tool_id")));
        if (isOurs)
        {
            _conversation.Messages[^1] = AssistantMessage.Build();
        }
    }

    private void Stamp()
    {
        _conversation.Model = Model;
        _conversation.UserId = Request.UserId ?? _conversation.UserId;
        _conversation.ApplicationId = Request.ApplicationId ?? _conversation.ApplicationId;
        _store.Touch(_conversation);
    }
}
