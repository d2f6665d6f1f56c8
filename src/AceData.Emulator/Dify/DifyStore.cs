using System.Globalization;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Everything the emulated app remembers; whoever uses it holds its <see cref="Gate"/>.</summary>
internal sealed class DifyStore(TimeProvider time)
{
    private readonly Dictionary<string, string> _userIds = new(StringComparer.Ordinal);
    private long _version;

    public object Gate { get; } = new();

    public List<DifyConversation> Conversations { get; } = [];

    public Dictionary<string, DifyFile> Files { get; } = new(StringComparer.Ordinal);

    public List<JsonObject> Annotations { get; } = [];

    public List<JsonObject> Feedback { get; } = [];

    /// <summary>How often each job was asked for.</summary>
    public Dictionary<string, int> Jobs { get; } = new(StringComparer.Ordinal);

    public long Now => time.GetUtcNow().ToUnixTimeSeconds();

    public string IsoNow => time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffff", CultureInfo.InvariantCulture);

    public DifyConversation Conversation(string id, string user) =>
        Conversations.Find(one => one.Id == id && one.User == user) ?? throw new DifyErrorException(404, "conversation_not_exists", "Conversation Not Exists.");

    public DifyMessage Message(string id, string user) =>
        Conversations.Where(one => one.User == user).SelectMany(one => one.Messages).FirstOrDefault(one => one.Id == id) ?? throw DifyErrorException.NotFound("Message");

    public void Touch(DifyConversation conversation)
    {
        conversation.UpdatedAt = Now;
        conversation.Version = ++_version;
    }

    public string UserId(string user)
    {
        if (!_userIds.TryGetValue(user, out var id))
        {
            _userIds[user] = id = Guid.NewGuid().ToString();
        }

        return id;
    }

    public string? UserOf(string id) => _userIds.Where(pair => pair.Value == id).Select(pair => pair.Key).FirstOrDefault();
}
