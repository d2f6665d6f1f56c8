namespace AceData;

/// <summary>Tells errors that come with a success status from answers, by the names of their fields.</summary>
internal static class BodyClassifier
{
    private static readonly string[] ErrorFields = ["error", "code", "message", "status", "detail", "errors", "params", "trace_id"];

    /// <param name="body">The body, which may have been cut.</param>
    /// <param name="answerFields">The fields of which an answer has at least one; empty where any field that errors do not have makes one.</param>
    public static BodyKind Classify(ReadOnlySpan<byte> body, IReadOnlyList<string> answerFields)
    {
        try
        {
            return Scan(body, answerFields);
        }
        catch (JsonException)
        {
            // What is no JSON is refused by the reader of the response, which knows the position.
            return JsonSanitizer.TrySanitize(body, out var sound) ? Classify(sound, answerFields) : BodyKind.Answer;
        }
    }

    private static BodyKind Scan(ReadOnlySpan<byte> body, IReadOnlyList<string> answerFields)
    {
        Utf8JsonReader reader = new(body, LenientJson.ReaderOptions);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return BodyKind.Answer;
        }

        // An "error" makes an error whatever is beside it. Most answers have none, and are known by their first field.
        var mayBeError = body.IndexOf("\"error\""u8) >= 0;
        bool code = false, message = false, detail = false, answer = false;
        while ((mayBeError || !answer) && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonText.Read(ref reader);
            reader.Read();
            var value = reader.TokenType;
            if (name == "error" && (value == JsonTokenType.StartObject || (value == JsonTokenType.String && reader.ValueSpan.Length > 0)))
            {
                return BodyKind.Error;
            }

            code |= name == "code" && value is (JsonTokenType.String or JsonTokenType.Number);
            message |= name == "message" && value == JsonTokenType.String;
            detail |= name == "detail" && value != JsonTokenType.Null;

            // A message that is a text is the message of an error, also where an answer has one that is an object.
            var isNone = value == JsonTokenType.Null || (name == "message" && value == JsonTokenType.String);
            answer |= !isNone && (answerFields.Count == 0 ? !ErrorFields.Contains(name) : answerFields.Contains(name));
            reader.Skip();
        }

        if (answer)
        {
            return BodyKind.Answer;
        }

        return (code && message) || detail ? BodyKind.Error : answerFields.Count > 0 ? BodyKind.Empty : BodyKind.Answer;
    }
}
