namespace AceData;

/// <summary>Keeps the token and conversation content out of the service's words before they are put in a message.</summary>
/// <remarks>Services quote what they refuse. The whole response stays on <see cref="AceDataException.ResponseBody"/>.</remarks>
internal static class Redactor
{
    private const string Replacement = "[redacted]";

    // What is shorter than this says nothing, and is found in any sentence.
    private const int ShortestSecret = 8;

    // A service that quotes shortens; a beginning of this length gives a longer text away.
    private const int Beginning = 24;

    /// <summary>The text without the token and without the conversation content of the call.</summary>
    public static string? Redact(string? text, CallContext context)
    {
        text = RedactToken(text, context);
        foreach (var content in context.Request.SensitiveText?.Invoke() ?? [])
        {
            text = Without(text, content);
        }

        return text;
    }

    /// <summary>Returns the same exception with its position alone: the reader's own message quotes what it could not read.</summary>
    public static JsonException? Redact(JsonException? exception) => exception is null
        ? null
        : new JsonException($"The text in line {exception.LineNumber ?? 0} from byte {exception.BytePositionInLine ?? 0} on is not the expected JSON.", path: null, exception.LineNumber, exception.BytePositionInLine);

    /// <summary>The text without the token alone.</summary>
    public static string? RedactToken(string? text, CallContext context) => Without(text, context.ApiToken);

    private static string? Without(string? message, string? secret)
    {
        if (message is null || secret is null || secret.Length < ShortestSecret)
        {
            return message;
        }

        var beginning = secret.Length > Beginning ? secret[..Beginning] : secret;
        for (var at = message.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = message.IndexOf(beginning, at + Replacement.Length, StringComparison.Ordinal))
        {
            var end = at + beginning.Length;
            while (end < message.Length && end - at < secret.Length && message[end] == secret[end - at])
            {
                end++;
            }

            message = message[..at] + Replacement + message[end..];
        }

        return message;
    }
}
