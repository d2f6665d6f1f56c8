using System.Diagnostics.CodeAnalysis;

namespace AceData.BedrockChat;

/// <summary>Turns files into the base64 of a block and back, and stops at what a message can carry.</summary>
internal static class Base64Body
{
    // Four letters of base64 stand for three bytes.
    private const int MaxFileBytes = ChatRequest.MaxBytes / 4 * 3;
    private const int PieceBytes = 16 * 1024;

    public static string From(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length > MaxFileBytes)
        {
            throw TooLarge();
        }

        return Convert.ToBase64String(bytes.ToArray());
    }

    public static async Task<string> FromAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream file = new();
        var piece = new byte[PieceBytes];
        while (await stream.ReadAsync(piece.AsMemory(), cancellationToken).ConfigureAwait(false) is var read && read > 0)
        {
            if (file.Length + read > MaxFileBytes)
            {
                throw TooLarge();
            }

            file.Write(piece, 0, read);
        }

        return Convert.ToBase64String(file.GetBuffer(), 0, (int)file.Length);
    }

    public static bool TryRead(string body, [NotNullWhen(true)] out byte[]? bytes)
    {
        try
        {
            bytes = Convert.FromBase64String(body);
            return true;
        }
        catch (FormatException)
        {
            bytes = null;
            return false;
        }
    }

    private static PayloadTooLargeException TooLarge() => new(
        $"The file is larger than {MaxFileBytes} bytes, which is {ChatRequest.MaxBytes} bytes as base64, the most a message can carry; nothing was sent.");
}
