using System.Text.Json;

namespace AceData.Dify;

/// <summary>Reads what reports an error within a stream: the event of that type, or an error's body as it comes outside of streams.</summary>
internal static class ErrorEvents
{
    /// <summary>Whether a text without a type is the body of an error.</summary>
    public static bool IsBareError(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object
        && ((json.TryGetProperty("error"u8, out var error) && error.ValueKind is JsonValueKind.Object or JsonValueKind.String) || HasCodeAndMessage(json));

    public static ErrorDetails Read(JsonElement element, ReadOnlySpan<byte> json)
    {
        var body = ErrorBody.Read(json);
        return new ErrorDetails
        {
            Message = $"Dify ended the stream with an error{(body.Code is null ? string.Empty : $" ({body.Code})")}: {body.Message ?? "it gave no message."}",
            StatusCode = Status(element),
            Code = body.Code,
        };
    }

    private static bool HasCodeAndMessage(JsonElement json) =>
        json.TryGetProperty("code"u8, out var code) && code.ValueKind is JsonValueKind.String or JsonValueKind.Number
        && json.TryGetProperty("message"u8, out var message) && message.ValueKind == JsonValueKind.String;

    private static int? Status(JsonElement element) =>
        element.TryGetProperty("status"u8, out var status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var number) ? number : null;
}
