using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The actions on what is stored: retrieve, retrieve_batch, update, delete.</summary>
internal sealed class StoredActions(WireOptions wire)
{
    private const int MaxLimit = 100;

    public static JsonObject Retrieve(ConversationStore store, JsonObject body) =>
        store.GetRequired(body.RequiredString("id")).ToDocument();

    public JsonObject RetrieveBatch(ConversationStore store, JsonObject body)
    {
        var offset = body.OptionalInteger("offset", 0, int.MaxValue) ?? 0;
        var limit = body.OptionalInteger("limit", 1, MaxLimit) ?? MaxLimit;
        var fitting = Filter(store.NewestFirst(), body).ToList();
        var items = fitting.Skip(offset).Take(limit).Select(conversation => (JsonNode?)conversation.ToSummary());
        return new JsonObject
        {
            ["items"] = new JsonArray([.. items]),
            [wire.PageTotalName == PageTotalName.Total ? "total" : "count"] = fitting.Count,
        };
    }

    public JsonObject Update(ConversationStore store, JsonObject body)
    {
        var conversation = store.GetRequired(body.RequiredString("id"));
        var title = body.OptionalString("title");
        var messages = body.OptionalArray("messages") is { } array ? MessageRules.ValidateHistory(array) : null;
        if (title is null && messages is null)
        {
            throw ServiceErrorException.BadRequest("title or messages is required");
        }

        lock (conversation.Gate)
        {
            conversation.Title = title ?? conversation.Title;
            if (messages is not null)
            {
                conversation.Messages.Clear();
                conversation.Messages.AddRange(messages);
            }

            store.Touch(conversation);
        }

        return wire.UpdateAnswer == UpdateAnswer.Flag ? Success(conversation.Id) : conversation.ToDocument();
    }

    public static JsonObject Delete(ConversationStore store, JsonObject body)
    {
        var id = body.RequiredString("id");
        return store.Remove(id) ? Success(id) : throw new ServiceErrorException(404, "not_found", "conversation not found");
    }

    private static IEnumerable<StoredConversation> Filter(IEnumerable<StoredConversation> conversations, JsonObject body)
    {
        var ids = body.OptionalStrings("ids");
        var model = body.OptionalString("model");
        var group = body.OptionalString("model_group");
        var user = body.OptionalString("user_id");
        var application = body.OptionalString("application_id");
        return conversations.Where(conversation =>
            (ids.Count == 0 || ids.Contains(conversation.Id))
            && (model is null || model == conversation.Model)
            && (group is null || group == ModelGroups.Of(conversation.Model))
            && (user is null || user == conversation.UserId)
            && (application is null || application == conversation.ApplicationId));
    }

    private static JsonObject Success(string id) => new() { ["id"] = id, ["success"] = true };
}
