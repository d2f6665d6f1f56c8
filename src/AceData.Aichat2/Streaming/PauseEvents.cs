using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace AceData.Aichat2;

/// <summary>Makes the events in which a turn waits for a person, out of the several forms they come in.</summary>
internal static class PauseEvents
{
    /// <summary>A question in the production form (<c>payload.questions</c>) or in the guide's (<c>question</c> and <c>options</c>).</summary>
    public static AskUserQuestionEvent? Question(
        EventEnvelope envelope, string toolId, string? toolName, JsonElement? payload, string? question, JsonElement? options)
    {
        var questions = payload is { } inside ? InPayload(inside) : InEvent(question, options);
        if (questions is not { Count: > 0 })
        {
            return null;
        }

        AskUserQuestionEvent asked = new() { Envelope = envelope, ToolUseId = toolId, ToolName = toolName, Questions = questions };
        if (payload is not { } whole || whole.EnumerateObject().All(field => field.NameEquals("questions"u8)))
        {
            return asked;
        }

        // What else stands in the payload has no property: keep it all.
        var fields = asked.AdditionalProperties.ToDictionary(field => field.Key, field => field.Value);
        fields["payload"] = whole;
        return asked with { AdditionalProperties = fields };
    }

    /// <summary>The questions of a history's <c>pending_question</c>, in either form; empty when there is none that can be read.</summary>
    public static IReadOnlyList<Question> Questions(JsonElement? pending)
    {
        if (pending is not { ValueKind: JsonValueKind.Object } asked)
        {
            return [];
        }

        var text = asked.TryGetProperty("question"u8, out var question) && question.ValueKind == JsonValueKind.String ? JsonText.Of(question) : null;
        return InPayload(asked) ?? InEvent(text, asked.TryGetProperty("options"u8, out var options) ? options : null) ?? [];
    }

    public static ConsentRequestEvent? Consent(EventEnvelope envelope, string toolId, JsonElement? payload) =>
        Read(payload, Aichat2Json.Default.ConsentRequest) is { } request
            ? new ConsentRequestEvent { Envelope = envelope, ToolUseId = toolId, Request = request }
            : null;

    public static ActionConfirmationEvent? Confirmation(EventEnvelope envelope, string toolId, JsonElement? payload) =>
        Read(payload, Aichat2Json.Default.ActionConfirmation) is { } confirmation
            ? new ActionConfirmationEvent { Envelope = envelope, ToolUseId = toolId, Confirmation = confirmation }
            : null;

    private static List<Question>? InPayload(JsonElement payload)
    {
        if (payload.ValueKind != JsonValueKind.Object || !payload.TryGetProperty("questions"u8, out var list) || list.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        List<Question> questions = [];
        foreach (var item in list.EnumerateArray())
        {
            if (Read(item, Aichat2Json.Default.Question) is not { } question)
            {
                return null;
            }

            questions.Add(question);
        }

        return questions;
    }

    private static List<Question>? InEvent(string? question, JsonElement? options)
    {
        if (question is null)
        {
            return null;
        }

        List<QuestionOption> choices = [];
        if (options is { } list)
        {
            if (list.ValueKind != JsonValueKind.Array)
            {
                return null;
            }

            foreach (var item in list.EnumerateArray())
            {
                if (Option(item) is not { } option)
                {
                    return null;
                }

                choices.Add(option);
            }
        }

        return [new Question { Text = question, Options = choices }];
    }

    private static QuestionOption? Option(JsonElement item) => item.ValueKind == JsonValueKind.String
        ? new QuestionOption { Label = JsonText.Of(item) }
        : Read(item, Aichat2Json.Default.QuestionOption);

    private static T? Read<T>(JsonElement? json, JsonTypeInfo<T> type)
        where T : ApiRecord
    {
        try
        {
            return json is { ValueKind: JsonValueKind.Object } known ? known.Deserialize(type) : null;
        }
        catch (JsonException)
        {
            // Not in the known form: the event is kept raw.
            return null;
        }
    }
}
