using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The conversations of one token, as the service has stored them.</summary>
public sealed class ConversationStore
{
    private readonly ConcurrentDictionary<string, StoredConversation> _conversations = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private long _revision;

    internal ConversationStore(TimeProvider time) => _time = time;

    /// <summary>How many conversations are stored.</summary>
    public int Count => _conversations.Count;

    /// <summary>The ids of all stored conversations, the one updated last first.</summary>
    public IReadOnlyList<string> Ids => [.. NewestFirst().Select(conversation => conversation.Id)];

    /// <summary>Puts a conversation into the store, as the one updated last.</summary>
    /// <param name="seed">The conversation; one with the same id is replaced.</param>
    /// <returns>Its id.</returns>
    public string Seed(ConversationSeed seed)
    {
        ArgumentNullException.ThrowIfNull(seed);
        var conversation = new StoredConversation(seed.Id ?? Guid.NewGuid().ToString())
        {
            Model = seed.Model,
            Title = seed.Title,
            UserId = seed.UserId,
            ApplicationId = seed.ApplicationId,
        };
        conversation.Messages.AddRange(seed.Messages.Select(message => message.DeepClone().AsObject()));
        Touch(conversation);
        _conversations[conversation.Id] = conversation;
        return conversation.Id;
    }

    /// <summary>A conversation's document, as <c>retrieve</c> would answer it.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <returns>A copy; <see langword="null"/> when nothing is stored under this id.</returns>
    public JsonObject? Find(string id) => Get(id)?.ToDocument();

    /// <summary>How many turns a conversation has stored: its messages of role <c>user</c>.</summary>
    /// <param name="id">The conversation's id.</param>
    /// <returns>0 when nothing is stored under this id.</returns>
    public int CountTurns(string id) => Get(id)?.CountTurns() ?? 0;

    /// <summary>Forgets every conversation.</summary>
    public void Clear() => _conversations.Clear();

    internal StoredConversation? Get(string id) => _conversations.GetValueOrDefault(id);

    internal StoredConversation GetRequired(string id) =>
        Get(id) ?? throw new ServiceErrorException(404, "not_found", "conversation not found");

    internal bool Remove(string id) => _conversations.TryRemove(id, out _);

    internal void Add(StoredConversation conversation) => _conversations.TryAdd(conversation.Id, conversation);

    /// <summary>Stamps a change; the caller holds the conversation's lock, or nobody else knows it yet.</summary>
    internal void Touch(StoredConversation conversation)
    {
        conversation.UpdatedAt = _time.GetUtcNow().ToUnixTimeSeconds();
        conversation.Revision = Interlocked.Increment(ref _revision);
    }

    // Many changes fall into one second: the revision, not the time, is the order.
    internal IEnumerable<StoredConversation> NewestFirst() =>
        _conversations.Values.OrderByDescending(conversation => conversation.Revision);
}
