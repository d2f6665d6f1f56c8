namespace AceData.Tests;

/// <summary>HTTP/1.1 as text.</summary>
internal static class HttpText
{
    public static string Head(int status, string? contentType, params string[] headers)
    {
        StringBuilder head = new($"HTTP/1.1 {status} Status\r\n");
        if (contentType is not null)
        {
            head.Append("Content-Type: ").Append(contentType).Append("\r\n");
        }

        foreach (var header in headers)
        {
            head.Append(header).Append("\r\n");
        }

        return head.Append("\r\n").ToString();
    }

    public static byte[] Whole(int status, string? contentType, byte[] body, params string[] headers) =>
        [.. Encoding.UTF8.GetBytes(Head(status, contentType, [$"Content-Length: {body.Length}", .. headers])), .. body];

    public static byte[] Whole(int status, string? contentType, string body, params string[] headers) =>
        Whole(status, contentType, Encoding.UTF8.GetBytes(body), headers);

    public static string Chunk(string text) => $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n";
}
