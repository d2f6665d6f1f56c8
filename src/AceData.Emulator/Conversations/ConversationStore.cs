using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Represents the conversations that an emulated service has stored for one token. All members are thread-safe.</summary>
[DebuggerDisplay("Count = {Count}")]
public sealed class ConversationStore
{
    private readonly ConcurrentDictionary<string, StoredConversation> _conversations = new(StringComparer.Ordinal);
    private readonly TimeProvider _time;
    private long _revision;

    internal ConversationStore(TimeProvider time) => _time = time;

    /// <summary>Gets the number of stored conversations.</summary>
    public int Count => _conversations.Count;

    /// <summary>Gets the IDs of all stored conversations, the most recently updated first.</summary>
    public IReadOnlyList<string> Ids => [.. NewestFirst().Select(conversation => conversation.Id)];

    /// <summary>Puts a conversation into the store as the most recently updated one.</summary>
    /// <param name="seed">The conversation. A stored conversation with the same ID is replaced.</param>
    /// <returns>The ID of the conversation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="seed"/> is <see langword="null"/>.</exception>
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

    /// <summary>Finds a conversation and returns it as <c>retrieve</c> does.</summary>
    /// <param name="id">The ID of the conversation.</param>
    /// <returns>A copy of the conversation, or <see langword="null"/> if none is stored under this ID.</returns>
    public JsonObject? Find(string id) => Get(id)?.ToDocument();

    /// <summary>Counts the turns of a conversation: its messages of role <c>user</c>.</summary>
    /// <param name="id">The ID of the conversation.</param>
    /// <returns>The number of turns; 0 if no conversation is stored under this ID.</returns>
    public int CountTurns(string id) => Get(id)?.CountTurns() ?? 0;

    /// <summary>Removes all conversations.</summary>
    public void Clear() => _conversations.Clear();

    internal StoredConversation? Get(string id) => _conversations.GetValueOrDefault(id);

    internal StoredConversation GetRequired(string id) =>
        Get(id) ?? throw new ServiceErrorException(404, "not_found", "conversation not found");

    internal bool Remove(string id) => _conversations.TryRemove(id, out _);

    internal void Add(StoredConversation conversation) => _conversations.TryAdd(conversation.Id, conversation);

    /// <summary>Records a change. The caller holds the conversation's lock, or has not published it yet.</summary>
    internal void Touch(StoredConversation conversation)
    {
        conversation.UpdatedAt = _time.GetUtcNow().ToUnixTimeSeconds();
        conversation.Revision = Interlocked.Increment(ref _revision);
    }

    // Several changes may have the same timestamp, so the revision decides the order.
    internal IEnumerable<StoredConversation> NewestFirst() =>
        _conversations.Values.OrderByDescending(conversation => conversation.Revision);
}
