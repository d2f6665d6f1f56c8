using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace AceData.Emulator;

/// <summary>Writes JSON answers and error envelopes.</summary>
internal static class JsonResponse
{
    /// <summary>Text goes out as UTF-8, not as escapes, like the service's.</summary>
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task WriteAsync(HttpContext context, int statusCode, JsonObject body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json";
        using (var writer = new Utf8JsonWriter(context.Response.BodyWriter, WriterOptions))
        {
            body.WriteTo(writer);
        }

        await context.Response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }

    public static Task WriteErrorAsync(HttpContext context, int statusCode, string code, string message) =>
        WriteAsync(context, statusCode, new JsonObject
        {
            ["error"] = Error(code, message),
            ["trace_id"] = Guid.NewGuid().ToString(),
        });

    public static JsonObject Error(string code, string message) => new() { ["code"] = code, ["message"] = message };
}
