using System.Net;

namespace AceData;

/// <summary>Code, message, trace ID and status of an error's body, in any of the known shapes.</summary>
/// <remarks>
/// Read without failing: <c>{"error":{"code","message"},"trace_id"}</c>, <c>error</c> as a string or null, the fields at top level,
/// <c>detail</c> as a string, an object or a list of <c>{loc, msg}</c>, <c>errors</c> as a list of strings, and what is no JSON at all.
/// </remarks>
internal readonly record struct ErrorBody(string? Code, string? Message, string? TraceId, HttpStatusCode? Status)
{
    private const int MaxMessageLength = 500;

    public static ErrorBody Read(ReadOnlySpan<byte> body) => TryReadObject(body, out var root) ? Read(root) : default;

    /// <summary>Whether a body that came with a success status is an error envelope all the same, even one that was cut.</summary>
    public static bool IsEnvelope(ReadOnlySpan<byte> body)
    {
        try
        {
            return body.IndexOf("\"error\""u8) >= 0 && HasError(body);
        }
        catch (JsonException)
        {
            // Not JSON: the reader of the response itself will say so, with its position.
            return false;
        }
    }

    /// <summary>Whether a JSON text of a stream that names no type is the body of an error.</summary>
    public static bool IsBareError(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && ((json.TryGetProperty("error"u8, out var error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String) || HasCodeAndMessage(json));

    /// <summary>The same with every text passed through <paramref name="change"/>.</summary>
    public ErrorBody Map(Func<string?, string?> change) => new(change(Code), change(Message), change(TraceId), Status);

    private static bool HasCodeAndMessage(JsonElement json) =>
        json.TryGetProperty("code"u8, out var code) && code.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && json.TryGetProperty("message"u8, out var message) && message.ValueKind == JsonValueKind.String;

    private static bool HasError(ReadOnlySpan<byte> body)
    {
        Utf8JsonReader reader = new(body);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isError = JsonText.NameIs(ref reader, "error"u8);
            reader.Read();
            if (isError)
            {
                return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.String;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool TryReadObject(ReadOnlySpan<byte> body, out JsonElement root)
    {
        root = default;
        try
        {
            Utf8JsonReader reader = new(body, LenientJson.ReaderOptions);
            root = LenientJson.Read(ref reader);
        }
        catch (JsonException)
        {
            // A proxy's page, or a body cut at the limit: status and raw text are all there is to tell.
        }

        return root.ValueKind == JsonValueKind.Object;
    }

    private static ErrorBody Read(JsonElement root)
    {
        string? code = null;
        string? message = null;
        if (root.TryGetProperty("error"u8, out var error))
        {
            if (error.ValueKind == JsonValueKind.Object)
            {
                code = Text(error, "code"u8) ?? Text(error, "type"u8);
                message = Text(error, "message"u8);
            }
            else
            {
                code = Text(error);
            }
        }

        return new ErrorBody(
            code ?? Text(root, "code"u8),
            Shorten(message ?? Text(root, "message"u8) ?? Detail(root) ?? FirstError(root)),
            Text(root, "trace_id"u8),
            ReadStatus(root));
    }

    private static HttpStatusCode? ReadStatus(JsonElement root) =>
        root.TryGetProperty("status"u8, out var status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var number)
            ? (HttpStatusCode)number
            : null;

    private static string? Detail(JsonElement root)
    {
        if (!root.TryGetProperty("detail"u8, out var detail))
        {
            return null;
        }

        return detail.ValueKind switch
        {
            JsonValueKind.Array => string.Join("; ", detail.EnumerateArray().Select(Violation)),
            JsonValueKind.Object => Text(detail, "message"u8),
            _ => Text(detail),
        };
    }

    private static string Violation(JsonElement violation)
    {
        if (violation.ValueKind != JsonValueKind.Object)
        {
            return Text(violation) ?? string.Empty;
        }

        var where = violation.TryGetProperty("loc"u8, out var location) && location.ValueKind == JsonValueKind.Array
            ? string.Join(".", location.EnumerateArray().Select(Text))
            : string.Empty;
        return $"{where}: {Text(violation, "msg"u8)}";
    }

    private static string? FirstError(JsonElement root) =>
        root.TryGetProperty("errors"u8, out var errors) && errors.ValueKind == JsonValueKind.Array
            ? string.Join("; ", errors.EnumerateArray().Select(Text))
            : null;

    private static string? Text(JsonElement parent, ReadOnlySpan<byte> name) =>
        parent.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            return value.GetRawText();
        }

        return value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
    }

    private static string? Shorten(string? message) =>
        message is { Length: > MaxMessageLength } ? message[..MaxMessageLength] + "..." : message;
}
