using System.Text.Json.Nodes;

namespace AceData.Emulator;

/// <summary>Reads a request's body as JSON.</summary>
internal static class RequestJson
{
    /// <summary>Names the action without building a document; null when the body is not a JSON object.</summary>
    public static string? FindAction(ReadOnlySpan<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body);
            var action = "chat";
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isAction = reader.ValueTextEquals("action"u8);
                reader.Read();
                if (isAction && reader.TokenType == JsonTokenType.String)
                {
                    action = reader.GetString();
                }

                reader.Skip();
            }

            return action;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonObject Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            if (JsonNode.Parse(body) is JsonObject json)
            {
                // Fails here, and not in the middle of a turn, for duplicate names and lone surrogates.
                _ = json.ToJsonString();
                _ = json.Count;
                return json;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw ServiceErrorException.BadRequest("the body is not valid JSON");
        }

        throw ServiceErrorException.BadRequest("the body must be a JSON object");
    }
}
