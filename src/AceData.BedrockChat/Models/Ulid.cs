using System.Security.Cryptography;

namespace AceData.BedrockChat;

/// <summary>Makes ids as Bedrock Chat makes them, for conversations whose id the caller chooses.</summary>
/// <remarks>
/// A <see cref="ChatRequest"/> with an id that no conversation has begins one under that id. When the answer to such a request is lost,
/// <see cref="IBedrockChatClient.GetConversationAsync"/> with the id tells whether it had arrived.
/// </remarks>
public static class Ulid
{
    // Crockford's base32: no I, L, O and U.
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 26;
    private const int TimeBytes = 6;
    private const int Bytes = 16;

    /// <summary>Makes an id: 48 bits of time in milliseconds, 80 bits of chance, as 26 letters that sort by time.</summary>
    /// <param name="timeProvider">The clock; <see langword="null"/> for the system's.</param>
    /// <returns>The id.</returns>
    public static string New(TimeProvider? timeProvider = null)
    {
        var bytes = new byte[Bytes];
        using (var chance = RandomNumberGenerator.Create())
        {
            chance.GetBytes(bytes);
        }

        var time = (timeProvider ?? TimeProvider.System).GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = TimeBytes - 1; i >= 0; i--)
        {
            bytes[i] = (byte)time;
            time >>= 8;
        }

        return Encode(bytes);
    }

    // 26 letters have 130 bits: the first letter carries the first 3 of the 128 alone.
    private static string Encode(byte[] bytes)
    {
        var letters = new char[Length];
        var bits = 2;
        var rest = 0;
        var next = 0;
        for (var i = 0; i < Length; i++)
        {
            while (bits < 5)
            {
                rest = (rest << 8) | bytes[next++];
                bits += 8;
            }

            bits -= 5;
            letters[i] = Letters[(rest >> bits) & 31];
            rest &= (1 << bits) - 1;
        }

        return new string(letters);
    }
}
