using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Conversations, their messages and their variables.</summary>
internal sealed class DifyConversations(DifyStore store)
{
    /// <returns>The answer; <see langword="null"/> when the request is about something else.</returns>
    public JsonObject? Answer(DifyRequest request)
    {
        lock (store.Gate)
        {
            return (request.Method, request.Parts) switch
            {
                ("GET", ["conversations"]) => List(request),
                ("POST", ["conversations", var id, "name"]) => Rename(request, id),
                ("GET", ["conversations", var id, "variables"]) => ListVariables(request, id),
                ("PUT", ["conversations", var id, "variables", var variable]) => SetVariable(request, id, variable),
                ("GET", ["messages"]) => ListMessages(request),
                ("GET", ["messages", var id, "suggested"]) => Suggest(request, id),
                ("POST", ["messages", var id, "feedbacks"]) => Rate(request, id),
                _ => null,
            };
        }
    }

    public void Delete(DifyRequest request, string id)
    {
        lock (store.Gate)
        {
            store.Conversations.Remove(store.Conversation(id, request.BodyUser));
        }
    }

    private static JsonObject Page(List<JsonObject> all, int limit) => new()
    {
        ["limit"] = limit,
        ["has_more"] = all.Count > limit,
        ["data"] = new JsonArray([.. all.Take(limit).Select(one => one.DeepClone())]),
    };

    private static List<JsonObject> After(List<JsonObject> all, string? lastId)
    {
        if (lastId is null)
        {
            return all;
        }

        var at = all.FindIndex(one => (string?)one["id"] == lastId);
        return at < 0 ? throw new DifyErrorException(404, "not_found", "Last Conversation Not Exists.") : all[(at + 1)..];
    }

    private JsonObject List(DifyRequest request)
    {
        var user = request.QueryUser;
        var mine = store.Conversations.Where(one => one.User == user);
        var sorted = (request.Query("sort_by") ?? "-updated_at") switch
        {
            "created_at" => mine,
            "-created_at" => mine.Reverse(),
            "updated_at" => mine.OrderBy(one => one.Version),
            "-updated_at" => mine.OrderByDescending(one => one.Version),
            _ => throw DifyErrorException.InvalidParam("sort_by is unknown."),
        };
        return Page(After([.. sorted.Select(one => one.ToJson())], request.Query("last_id")), request.Limit());
    }

    private JsonObject Rename(DifyRequest request, string id)
    {
        var conversation = store.Conversation(id, request.BodyUser);
        var generates = request.Json["auto_generate"]?.GetValue<bool>() ?? false;
        conversation.Name = generates ? $"About: {conversation.Messages[0].Query}" : request.RequiredText("name");
        store.Touch(conversation);
        return conversation.ToJson();
    }

    private JsonObject ListVariables(DifyRequest request, string id)
    {
        var name = request.Query("variable_name");
        var variables = store.Conversation(id, request.QueryUser).Variables.Where(one => name is null || (string?)one["name"] == name);
        return Page(After([.. variables], request.Query("last_id")), request.Limit());
    }

    private JsonObject SetVariable(DifyRequest request, string id, string variableId)
    {
        var variable = store.Conversation(id, request.BodyUser).Variables.Find(one => (string?)one["id"] == variableId) ?? throw DifyErrorException.NotFound("Variable");
        variable["value"] = request.Json["value"]?.ToString();
        variable["updated_at"] = store.Now;
        return (JsonObject)variable.DeepClone();
    }

    // The newest page comes first, and inside each the oldest message.
    private JsonObject ListMessages(DifyRequest request)
    {
        var conversation = store.Conversation(request.Query("conversation_id") ?? throw DifyErrorException.InvalidParam("conversation_id is required."), request.QueryUser);
        var messages = conversation.Messages;
        if (request.Query("first_id") is { } firstId)
        {
            var at = messages.FindIndex(one => one.Id == firstId);
            messages = at < 0 ? throw DifyErrorException.NotFound("First Message") : messages[..at];
        }

        var limit = request.Limit();
        return new JsonObject
        {
            ["limit"] = limit,
            ["has_more"] = messages.Count > limit,
            ["data"] = new JsonArray([.. messages.TakeLast(limit).Select(one => one.ToJson())]),
        };
    }

    private JsonObject Suggest(DifyRequest request, string id)
    {
        var message = store.Message(id, request.QueryUser);
        return new JsonObject { ["result"] = "success", ["data"] = new JsonArray("Can you say more?", $"Why \"{message.Query}\"?", "What else?") };
    }

    private JsonObject Rate(DifyRequest request, string id)
    {
        var user = request.BodyUser;
        var message = store.Message(id, user);
        var rating = request.Text("rating");
        if (rating is not (null or "like" or "dislike"))
        {
            throw DifyErrorException.InvalidParam("rating is unknown.");
        }

        message.Rating = rating;
        store.Feedback.RemoveAll(one => (string?)one["message_id"] == id);
        if (rating is not null)
        {
            store.Feedback.Insert(0, new JsonObject
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["app_id"] = DifyApp.Id,
                ["conversation_id"] = message.ConversationId,
                ["message_id"] = id,
                ["rating"] = rating,
                ["content"] = request.Text("content"),
                ["from_source"] = "user",
                ["from_end_user_id"] = store.UserId(user),
                ["from_account_id"] = null,
                ["created_at"] = store.IsoNow,
                ["updated_at"] = store.IsoNow,
            });
        }

        return new JsonObject { ["result"] = "success" };
    }
}
