using System.Security.Cryptography;

namespace AceData.Emulator;

/// <summary>ULIDs: 48 bits of time, then chance.</summary>
internal static class BedrockIds
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int TimeLetters = 10;
    private const int ChanceLetters = 16;

    public static string New(TimeProvider time)
    {
        Span<char> letters = stackalloc char[TimeLetters];
        var rest = time.GetUtcNow().ToUnixTimeMilliseconds();
        for (var i = TimeLetters - 1; i >= 0; i--)
        {
            letters[i] = Letters[(int)(rest & 31)];
            rest >>= 5;
        }

        return string.Concat(letters, RandomNumberGenerator.GetString(Letters, ChanceLetters));
    }
}
