using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The conversations of a service, and the queue that changes them.</summary>
/// <remarks>Nothing runs in the background: whoever looks finishes first what is due by the clock.</remarks>
internal sealed class BedrockStore(BedrockChatEmulatorOptions options)
{
    private readonly object _gate = new();
    private readonly Dictionary<string, BedrockConversation> _conversations = new(StringComparer.Ordinal);
    private readonly List<BedrockJob> _jobs = [];

    public int OpenJobs
    {
        get
        {
            lock (_gate)
            {
                FinishDueJobs();
                return _jobs.Count;
            }
        }
    }

    /// <summary>Takes a message, and says yes.</summary>
    public JsonObject Post(BedrockPost post)
    {
        var id = post.ConversationId ?? BedrockIds.New(options.TimeProvider);
        var messageId = BedrockIds.New(options.TimeProvider);
        BedrockConversation before;
        lock (_gate)
        {
            FinishDueJobs();
            before = _conversations.TryGetValue(id, out var stored) ? stored : new BedrockConversation(id, Now);
        }

        var question = new BedrockChatQuestion(id, messageId, post.Model, post.Text, before.Questions());
        var answer = (options.Answer ?? BuiltInAnswer)(question);
        lock (_gate)
        {
            _jobs.Add(Job(before, post, messageId, answer));
        }

        return new JsonObject { ["conversationId"] = id, ["messageId"] = messageId };
    }

    public JsonObject Conversation(string id) => Find(id).ToJson();

    /// <summary>The first message below the one named.</summary>
    public JsonObject Reply(string conversationId, string messageId)
    {
        var conversation = Find(conversationId);
        if (!conversation.Messages.TryGetValue(messageId, out var message))
        {
            throw new BedrockErrorException(404, BedrockChatFaults.DetailBody, $"Message {messageId} not found in conversation {conversationId}");
        }

        if (message.Children is not [var first, ..])
        {
            // The application takes the first child without looking whether there is one.
            throw BedrockErrorException.Application(500, "list index out of range");
        }

        var reply = conversation.Messages[first];
        return new JsonObject
        {
            ["conversationId"] = conversationId,
            ["message"] = reply.ToJson(),
            ["createTime"] = BedrockConversation.Milliseconds(reply.CreatedAt),
        };
    }

    private DateTimeOffset Now => options.TimeProvider.GetUtcNow();

    private BedrockConversation Find(string id)
    {
        lock (_gate)
        {
            FinishDueJobs();
            return _conversations.TryGetValue(id, out var conversation)
                ? conversation
                : throw BedrockErrorException.Application(404, $"No conversation found with id: {id}");
        }
    }

    // A job stores the whole conversation as it was when the message came, with its own two messages: of two at once, the later wins.
    private BedrockJob Job(BedrockConversation before, BedrockPost post, string messageId, BedrockChatAnswer answer)
    {
        var delay = answer.Delay ?? options.ReplyDelay;
        DateTimeOffset? due = delay == Timeout.InfiniteTimeSpan ? null : Now + delay;
        var reply = new JsonArray([.. answer.Content.Select(static block => block.DeepClone()), BedrockMessage.TextBlock(answer.Text)]);
        var result = before
            .With(messageId, new BedrockMessage("user", post.Model, post.Content, Now))
            .With(BedrockIds.New(options.TimeProvider), new BedrockMessage("assistant", post.Model, reply, due ?? Now) { ThinkingLog = answer.ThinkingLog });
        return new BedrockJob(due, result);
    }

    private void FinishDueJobs()
    {
        var now = Now;
        foreach (var job in _jobs.Where(job => job.Due <= now).OrderBy(job => job.Due).ToList())
        {
            _conversations[job.Result.Id] = job.Result;
            _jobs.Remove(job);
        }
    }

    private static BedrockChatAnswer BuiltInAnswer(BedrockChatQuestion question) => BedrockChatAnswer.FromText(question.Earlier switch
    {
        [] => $"You asked: {question.Text}",
        [.., var last] => $"You asked: {question.Text} Before that you said: {last}",
    });
}
