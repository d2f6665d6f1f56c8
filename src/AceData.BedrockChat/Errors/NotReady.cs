namespace AceData.BedrockChat;

/// <summary>Tells "not yet" from "not here": both are 404, and only the application says the first.</summary>
internal static class NotReady
{
    // What the application's framework says of a path that it does not have.
    private const string NoSuchPath = "Not Found";

    public static bool Is(AceDataException failure)
    {
        if (failure is not NotFoundException { StatusCode: System.Net.HttpStatusCode.NotFound, ResponseBody: { } text })
        {
            return false;
        }

        try
        {
            using var body = JsonDocument.Parse(text);
            return body.RootElement.ValueKind == JsonValueKind.Object && IsFromApplication(body.RootElement);
        }
        catch (JsonException)
        {
            // A page of something in front of the service.
            return false;
        }
    }

    private static bool IsFromApplication(JsonElement body)
    {
        if (body.TryGetProperty("errors"u8, out var errors))
        {
            return errors.ValueKind == JsonValueKind.Array;
        }

        return body.TryGetProperty("detail"u8, out var detail) && detail.ValueKind == JsonValueKind.String && !detail.ValueEquals(NoSuchPath);
    }
}
