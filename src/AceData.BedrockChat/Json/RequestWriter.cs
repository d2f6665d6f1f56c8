using System.Text.Encodings.Web;

namespace AceData.BedrockChat;

/// <summary>Writes the one request that has a body: exactly what the caller set, nothing else.</summary>
internal static class RequestWriter
{
    // Base64 holds '+', and the default encoder makes six bytes of each; the queue counts bytes.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="PayloadTooLargeException">The message is larger than the service's queue takes.</exception>
    public static byte[] Chat(ChatRequest request)
    {
        var body = RequestBody.WriteObject(request, WriteFields, Plain);
        return body.Length <= ChatRequest.MaxBytes ? body : throw ExceptionFactory.RequestTooLarge(
            $"The message is {body.Length} bytes as JSON, and the service's queue takes {ChatRequest.MaxBytes}; nothing was sent. Use smaller images and attachments.");
    }

    private static void WriteFields(Utf8JsonWriter writer, ChatRequest request)
    {
        writer.WriteIfSet("conversationId"u8, request.ConversationId);
        WriteMessage(writer, request);
        writer.WriteIfSet("continueGenerate"u8, request.ContinueGenerate);
        writer.WriteIfSet("enableReasoning"u8, request.EnableReasoning);
    }

    private static void WriteMessage(Utf8JsonWriter writer, ChatRequest request)
    {
        writer.WriteStartObject("message"u8);
        writer.WriteStartArray("content"u8);
        if (request.Question is not null)
        {
            JsonSerializer.Serialize(writer, new TextBlock { Text = request.Question }, BedrockChatJson.Default.TextBlock);
        }

        foreach (var block in request.Content)
        {
            LenientJson.Serialize(writer, block, BedrockChatJson.Default.ContentBlock);
        }

        writer.WriteEndArray();
        writer.WriteString("model"u8, request.Model.Value);
        writer.WriteEndObject();
    }
}
