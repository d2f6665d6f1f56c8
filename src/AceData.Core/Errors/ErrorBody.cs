using System.Runtime.InteropServices;

namespace AceData;

/// <summary>Code, message, trace ID and status of an error's body, in any of the known shapes.</summary>
/// <remarks>
/// Read without failing: <c>{"error":{"code","message"},"trace_id"}</c>, <c>error</c> as a string or null, the fields at top level,
/// <c>detail</c> as a string, an object or a list of <c>{loc, msg}</c>, <c>errors</c> as a list of strings, and what is no JSON at all.
/// </remarks>
internal sealed record ErrorBody(string? Code, string? Message, string? TraceId, HttpStatusCode? Status)
{
    private const int MaxMessageLength = 500;

    private static readonly string[] FieldsOfNoEvent = ["answer"];

    private static readonly ErrorBody Empty = new(null, null, null, null);

    public static ErrorBody Read(ReadOnlySpan<byte> body)
    {
        try
        {
            Utf8JsonReader reader = new(body, LenientJson.ReaderOptions);
            return Read(LenientJson.Read(ref reader));
        }
        catch (JsonException)
        {
            // A proxy's page, or a body cut at the limit: status and raw text are all there is to tell.
            return JsonSanitizer.TrySanitize(body, out var sound) ? Read(sound) : Empty;
        }
    }

    /// <summary>Whether a JSON text of a stream that names no type is the body of an error.</summary>
    public static bool IsBareError(JsonElement json) => BodyClassifier.Classify(JsonMarshal.GetRawUtf8Value(json), FieldsOfNoEvent) == BodyKind.Error;

    /// <summary>The same with every text passed through <paramref name="change"/>.</summary>
    public ErrorBody Map(Func<string?, string?> change) => new(change(Code), change(Message), change(TraceId), Status);

    /// <summary>The end of a sentence that says code and message; <paramref name="noMessage"/> where there is none.</summary>
    public string Describe(string noMessage) => (Code is null ? string.Empty : $" ({Code})") + (Message is null ? noMessage : ": " + Message);

    private static ErrorBody Read(JsonElement root)
    {
        var error = Find(root, "error"u8);
        var status = Find(root, "status"u8);
        var message = Text(error, "message"u8) ?? Text(root, "message"u8) ?? Detail(Find(root, "detail"u8)) ?? List(Find(root, "errors"u8), Text);
        return new ErrorBody(
            Text(error, "code"u8) ?? Text(error, "type"u8) ?? Text(error) ?? Text(root, "code"u8),
            message is { Length: > MaxMessageLength } ? message[..MaxMessageLength] + "..." : message,
            Text(root, "trace_id"u8),
            status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var number) ? (HttpStatusCode)number : null);
    }

    private static string? Detail(JsonElement detail) => List(detail, Violation) ?? Text(detail, "message"u8) ?? Text(detail);

    private static string? Violation(JsonElement violation) =>
        violation.ValueKind == JsonValueKind.Object ? $"{List(Find(violation, "loc"u8), Text, ".")}: {Text(violation, "msg"u8)}" : Text(violation);

    private static string? List(JsonElement list, Func<JsonElement, string?> text, string separator = "; ") =>
        list.ValueKind == JsonValueKind.Array ? string.Join(separator, list.EnumerateArray().Select(text)) : null;

    private static JsonElement Find(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    private static string? Text(JsonElement parent, ReadOnlySpan<byte> name) => Text(Find(parent, name));

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.String => JsonText.Of(value),
        _ => null,
    };
}
