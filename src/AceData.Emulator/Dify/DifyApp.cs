using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>The app itself, its annotations and the feedback on it.</summary>
internal sealed class DifyApp(DifyStore store)
{
    public const string Id = "8f2c6a52-64a1-4f0e-9f0a-0c7b6a3d9c11";

    /// <returns>The answer; <see langword="null"/> when there is no such operation.</returns>
    public JsonObject? Answer(DifyRequest request)
    {
        lock (store.Gate)
        {
            return (request.Method, request.Parts) switch
            {
                ("GET", ["info"]) => new JsonObject { ["name"] = "Emulated app", ["description"] = "Repeats what it is asked.", ["tags"] = new JsonArray("emulator"), ["mode"] = "chat", ["author_name"] = "Emulator" },
                ("GET", ["parameters"]) => DifyAppSettings.Parameters(),
                ("GET", ["meta"]) => DifyAppSettings.Meta(),
                ("GET", ["site"]) => DifyAppSettings.Site(),
                ("GET", ["end-users", var id]) => EndUser(id),
                ("GET", ["app", "feedbacks"]) => new JsonObject { ["data"] = Slice(store.Feedback, request.Page(), request.Limit()) },
                ("GET", ["apps", "annotations"]) => ListAnnotations(request),
                ("PUT", ["apps", "annotations", var id]) => UpdateAnnotation(request, id),
                ("POST", ["apps", "annotation-reply", "enable" or "disable"]) => SwitchReply(request),
                ("GET", ["apps", "annotation-reply", "enable" or "disable", "status", var job]) => JobStatus(job),
                _ => null,
            };
        }
    }

    public JsonObject CreateAnnotation(DifyRequest request)
    {
        lock (store.Gate)
        {
            JsonObject annotation = new()
            {
                ["id"] = Guid.NewGuid().ToString(),
                ["question"] = request.RequiredText("question"),
                ["answer"] = request.RequiredText("answer"),
                ["hit_count"] = 0,
                ["created_at"] = store.Now,
            };
            store.Annotations.Insert(0, annotation);
            return (JsonObject)annotation.DeepClone();
        }
    }

    public void DeleteAnnotation(string id)
    {
        lock (store.Gate)
        {
            store.Annotations.Remove(Annotation(id));
        }
    }

    private static JsonArray Slice(IEnumerable<JsonObject> all, int page, int limit) =>
        new([.. all.Skip((page - 1) * limit).Take(limit).Select(one => one.DeepClone())]);

    private JsonObject Annotation(string id) => store.Annotations.Find(one => (string?)one["id"] == id) ?? throw DifyErrorException.NotFound("Annotation");

    private JsonObject ListAnnotations(DifyRequest request)
    {
        var keyword = request.Query("keyword") ?? string.Empty;
        var found = store.Annotations.FindAll(one => $"{one["question"]}\n{one["answer"]}".Contains(keyword, StringComparison.OrdinalIgnoreCase));
        var (page, limit) = (request.Page(), request.Limit());
        return new JsonObject
        {
            ["data"] = Slice(found, page, limit),
            ["has_more"] = found.Count > page * limit,
            ["limit"] = limit,
            ["total"] = found.Count,
            ["page"] = page,
        };
    }

    private JsonObject UpdateAnnotation(DifyRequest request, string id)
    {
        var annotation = Annotation(id);
        annotation["question"] = request.RequiredText("question");
        annotation["answer"] = request.RequiredText("answer");
        return (JsonObject)annotation.DeepClone();
    }

    private JsonObject SwitchReply(DifyRequest request)
    {
        request.RequiredText("embedding_provider_name");
        request.RequiredText("embedding_model_name");
        _ = request.Json["score_threshold"] ?? throw DifyErrorException.InvalidParam("score_threshold is required.");
        var job = Guid.NewGuid().ToString();
        store.Jobs[job] = 0;
        return new JsonObject { ["job_id"] = job, ["job_status"] = "waiting" };
    }

    // Waiting, then under way, then done: one step for each time it is asked for.
    private JsonObject JobStatus(string job)
    {
        if (!store.Jobs.TryGetValue(job, out var asked))
        {
            throw DifyErrorException.InvalidParam("The job does not exist.");
        }

        store.Jobs[job] = asked + 1;
        return new JsonObject { ["job_id"] = job, ["job_status"] = asked == 0 ? "processing" : "completed", ["error_msg"] = string.Empty };
    }

    private JsonObject EndUser(string id)
    {
        var user = store.UserOf(id) ?? throw DifyErrorException.NotFound("End User");
        return new JsonObject
        {
            ["id"] = id,
            ["tenant_id"] = "5b9d2f30-9f57-4c1e-8f8e-6a2f3a1f7c02",
            ["app_id"] = Id,
            ["type"] = "service_api",
            ["external_user_id"] = user,
            ["name"] = null,
            ["is_anonymous"] = false,
            ["session_id"] = user,
            ["created_at"] = store.IsoNow,
            ["updated_at"] = store.IsoNow,
        };
    }
}
