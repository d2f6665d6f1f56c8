using System.Text;
using Microsoft.Extensions.Logging;

namespace AceData;

/// <summary>Logs requests and responses, for those who asked for it.</summary>
internal static class ContentLog
{
    private const int MaxBytes = 64 * 1024;

    public static void Request(ILogger logger, string operation, HttpRequestMessage message)
    {
        if (message.Content is RequestContent content)
        {
            Log.SentContent(logger, operation, Show(content.Span));
        }
    }

    public static void Response(ILogger logger, string operation, ReadOnlySpan<byte> body) =>
        Log.ReceivedContent(logger, operation, Show(body));

    private static string Show(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, MaxBytes)]);
}
