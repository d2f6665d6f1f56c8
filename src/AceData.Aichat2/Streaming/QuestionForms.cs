namespace AceData.Aichat2;

/// <summary>Reads questions to a person, out of the forms they come in: the production form (<c>questions</c>) and the guide's (<c>question</c> and <c>options</c>).</summary>
internal static class QuestionForms
{
    /// <summary>The questions of a history's <c>pending_question</c>, in either form; empty when there is none that can be read.</summary>
    public static IReadOnlyList<Question> InHistory(JsonElement? pending)
    {
        if (pending is not { ValueKind: JsonValueKind.Object } asked)
        {
            return [];
        }

        if (Payload(asked) is { Questions: { Count: > 0 } questions })
        {
            return questions;
        }

        var text = JsonText.OfProperty(asked, "question");
        return text is null ? [] : [Single(text, asked.TryGetProperty("options"u8, out var options) ? options : null, out _)];
    }

    /// <returns><see langword="null"/> when the value is no object.</returns>
    public static QuestionPayload? Payload(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object ? LenientJson.Deserialize(json, Aichat2Json.Default.QuestionPayload) : null;

    /// <summary>The one question of the guide's form.</summary>
    /// <param name="text">The question.</param>
    /// <param name="options">Its options, as texts or as objects.</param>
    /// <param name="isWhole">Whether every option could be read.</param>
    public static Question Single(string text, JsonElement? options, out bool isWhole)
    {
        isWhole = options is null or { ValueKind: JsonValueKind.Array };
        List<QuestionOption> choices = [];
        if (options is not { ValueKind: JsonValueKind.Array } list)
        {
            return new Question { Text = text, Options = choices };
        }

        foreach (var item in list.EnumerateArray())
        {
            if (Option(item) is { } option)
            {
                choices.Add(option);
                continue;
            }

            isWhole = false;
        }

        return new Question { Text = text, Options = choices };
    }

    private static QuestionOption? Option(JsonElement item) => item.ValueKind switch
    {
        JsonValueKind.String => new QuestionOption { Label = JsonText.Of(item) },
        JsonValueKind.Object => LenientJson.Deserialize(item, Aichat2Json.Default.QuestionOption),
        _ => null,
    };
}
