using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>Reads the event that reports an error.</summary>
internal static class ErrorEvents
{
    public static ErrorDetails Read(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        var element = LenientJson.Read(ref reader);
        reader.Read();
        var body = ErrorBody.Read(json);
        return new ErrorDetails
        {
            Message = $"The service ended the stream with an error{(body.Code is null ? string.Empty : $" ({body.Code})")}: {body.Message ?? "it gave no message."}",
            StatusCode = Status(element),
            Code = body.Code,
            TraceId = body.TraceId,
        };
    }

    private static int? Status(JsonElement element) =>
        element.TryGetProperty("status"u8, out var status) && status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var number) ? number : null;
}
