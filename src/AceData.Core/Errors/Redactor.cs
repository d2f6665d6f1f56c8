using System.Text.Json;

namespace AceData;

/// <summary>Keeps the token and what the caller said out of the service's words before they stand in a message.</summary>
/// <remarks>Services quote what they refuse. The whole answer stays on <see cref="AceDataException.ResponseBody"/>, for who asks for it.</remarks>
internal static class Redactor
{
    private const string Withheld = "[redacted]";

    // What is shorter than this says nothing, and is found in any sentence.
    private const int ShortestSecret = 8;

    // A service that quotes shortens; a beginning of this length gives a longer text away.
    private const int Beginning = 24;

    /// <summary>The text without the token and without what was said in the call.</summary>
    public static string? Of(string? text, ApiCall call)
    {
        text = WithoutToken(text, call);
        foreach (var said in call.Prompt?.Invoke() ?? [])
        {
            text = Without(text, said);
        }

        return text;
    }

    /// <summary>The same fault with its place alone: the reader's own message quotes what it could not read.</summary>
    public static JsonException? Of(JsonException? fault) => fault is null
        ? null
        : new JsonException($"What stands in line {fault.LineNumber ?? 0} from byte {fault.BytePositionInLine ?? 0} on is not the JSON that was expected.", path: null, fault.LineNumber, fault.BytePositionInLine);

    /// <summary>The text without the token alone.</summary>
    public static string? WithoutToken(string? text, ApiCall call) => Without(text, call.Token);

    private static string? Without(string? message, string? secret)
    {
        if (message is null || secret is null || secret.Length < ShortestSecret)
        {
            return message;
        }

        var beginning = secret.Length > Beginning ? secret[..Beginning] : secret;
        for (var at = message.IndexOf(beginning, StringComparison.Ordinal); at >= 0; at = message.IndexOf(beginning, at + Withheld.Length, StringComparison.Ordinal))
        {
            var end = at + beginning.Length;
            while (end < message.Length && end - at < secret.Length && message[end] == secret[end - at])
            {
                end++;
            }

            message = message[..at] + Withheld + message[end..];
        }

        return message;
    }
}
