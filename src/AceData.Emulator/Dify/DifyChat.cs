using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Questions and answers, whole or as a stream.</summary>
internal sealed class DifyChat(DifyEmulatorOptions options, DifyStore store)
{
    private readonly ConcurrentDictionary<string, (string User, DifyMessage Message)> _running = new(StringComparer.Ordinal);

    public async Task AnswerAsync(DifyRequest request, CancellationToken cancellationToken)
    {
        var user = request.BodyUser;
        var (conversation, message) = Begin(request, user);
        _running[message.TaskId] = (user, message);
        try
        {
            if (request.Text("response_mode") == "streaming")
            {
                DifyStreamWriter writer = new(request, message, options);
                await StreamAsync(writer, conversation, message, cancellationToken).ConfigureAwait(false);
                return;
            }

            message.Answer = Answer(conversation, message);
            await JsonResponse.WriteAsync(request.Context, 200, Whole(message)).ConfigureAwait(false);
        }
        finally
        {
            _running.TryRemove(message.TaskId, out _);
        }
    }

    // The service says the same whether there was something to stop or not.
    public JsonObject Stop(DifyRequest request, string taskId)
    {
        if (_running.TryGetValue(taskId, out var running) && running.User == request.BodyUser)
        {
            running.Message.Stopping.Cancel();
        }

        return new JsonObject { ["result"] = "success" };
    }

    private static JsonObject Whole(DifyMessage message) => new()
    {
        ["event"] = "message",
        ["task_id"] = message.TaskId,
        ["id"] = message.Id,
        ["message_id"] = message.Id,
        ["conversation_id"] = message.ConversationId,
        ["mode"] = "chat",
        ["answer"] = message.Answer,
        ["metadata"] = message.Metadata(),
        ["created_at"] = message.CreatedAt,
    };

    private static IEnumerable<string> Words(string text) =>
        text.Split(' ').Select((word, index) => index == 0 ? word : " " + word);

    private (DifyConversation Conversation, DifyMessage Message) Begin(DifyRequest request, string user)
    {
        var query = request.RequiredText("query");
        var inputs = request.Json["inputs"] as JsonObject ?? throw DifyErrorException.InvalidParam("inputs is required in input form");
        lock (store.Gate)
        {
            DifyConversation conversation;
            if (request.Text("conversation_id") is { Length: > 0 } id)
            {
                conversation = store.Conversation(id, user);
            }
            else
            {
                conversation = new DifyConversation(user, (JsonObject)inputs.DeepClone(), store.Now);
                store.Conversations.Add(conversation);
            }

            DifyMessage message = new(conversation.Id, query, Files(request, user), store.Now);
            conversation.Messages.Add(message);
            conversation.Variables[0]["value"] = conversation.Messages.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
            store.UserId(user);
            store.Touch(conversation);
            return (conversation, message);
        }
    }

    private JsonArray Files(DifyRequest request, string user)
    {
        JsonArray files = [];
        foreach (var file in request.Json["files"] as JsonArray ?? [])
        {
            if ((string?)file?["upload_file_id"] is { } id)
            {
                var upload = store.Files.TryGetValue(id, out var found) && found.User == user ? found : throw DifyErrorException.InvalidParam("Invalid upload file");
                upload.IsUsed = true;
            }

            files.Add((JsonNode)new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["type"] = (string?)file?["type"],
                ["url"] = (string?)file?["url"] ?? $"/files/{(string?)file?["upload_file_id"]}/preview",
                ["belongs_to"] = "user",
            });
        }

        return files;
    }

    private string Answer(DifyConversation conversation, DifyMessage message)
    {
        if (options.Answer is { } answer)
        {
            return answer(message.Query);
        }

        var files = message.FileCount == 0 ? string.Empty : $" I looked at {message.FileCount} of your files.";
        return $"This is turn {conversation.Messages.Count}. You said: \"{message.Query}\".{files}";
    }

    private async Task StreamAsync(DifyStreamWriter writer, DifyConversation conversation, DifyMessage message, CancellationToken cancellationToken)
    {
        await writer.PingAsync(cancellationToken).ConfigureAwait(false);
        foreach (var word in Words(Answer(conversation, message)))
        {
            if (message.Stopping.IsCancellationRequested)
            {
                break;
            }

            message.Answer += word;
            await writer.WriteAsync("message", new JsonObject { ["id"] = message.Id, ["answer"] = word, ["from_variable_selector"] = null }, cancellationToken).ConfigureAwait(false);
        }

        await writer.PingAsync(cancellationToken).ConfigureAwait(false);
        if (message.Query.Contains("please fail", StringComparison.OrdinalIgnoreCase))
        {
            await writer.FailAsync(400, "completion_request_error", "The emulated model failed, as it was asked to.", cancellationToken).ConfigureAwait(false);
            return;
        }

        await writer.WriteAsync("message_end", new JsonObject { ["id"] = message.Id, ["metadata"] = message.Metadata(), ["files"] = null }, cancellationToken).ConfigureAwait(false);
        if (message.Query.Contains("please speak", StringComparison.OrdinalIgnoreCase))
        {
            await writer.WriteAsync("tts_message", new JsonObject { ["audio"] = Convert.ToBase64String(DifyFiles.Sound(message.Answer)) }, cancellationToken).ConfigureAwait(false);
            await writer.WriteAsync("tts_message_end", new JsonObject { ["audio"] = string.Empty }, cancellationToken).ConfigureAwait(false);
        }
    }
}
