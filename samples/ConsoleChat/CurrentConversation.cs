using AceData.Aichat2;

namespace ConsoleChat;

/// <summary>The conversation that the next message belongs to.</summary>
internal sealed class CurrentConversation
{
    private readonly IConversationsClient _client;

    public CurrentConversation(IConversationsClient client, string? id, ModelId? model)
    {
        _client = client;
        Model = model;
        Session = id is null ? Begun() : client.ResumeSession(id, model);
    }

    /// <summary>What is asked; <see langword="null"/> leaves it to the conversation, or to <see cref="Default"/> in one that begins.</summary>
    public ModelId? Model { get; private set; }

    public ChatSession Session { get; private set; }

    /// <summary>Whether the service may never have stored the conversation: its first turn did not end well.</summary>
    public bool IsDoubtful { get; private set; }

    private static ModelId Default => ModelId.Gpt41Mini;

    public void Begin()
    {
        Session = Begun();
        IsDoubtful = false;
    }

    public void Open(ChatSession session)
    {
        Model = session.Model;
        Session = session;
        IsDoubtful = false;
    }

    public void Use(ModelId model)
    {
        Model = model;
        Session = Session.Id is { } id ? _client.ResumeSession(id, model) : Begun();
    }

    /// <summary>A session forgets a conversation whose first turn broke off; the chat goes on with it, if the service kept it.</summary>
    public void Keep(string? toldId)
    {
        if (Session.Id is null && toldId is not null)
        {
            Session = _client.ResumeSession(toldId, Model ?? Default);
            IsDoubtful = true;
        }
    }

    /// <summary>A turn has ended well: the service has the conversation.</summary>
    public void Trust() => IsDoubtful = false;

    private ChatSession Begun() => _client.CreateSession(Model ?? Default);
}
