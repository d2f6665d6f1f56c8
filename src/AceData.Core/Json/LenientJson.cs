using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace AceData;

/// <summary>Makes JSON elements of which every text can be read: what neither UTF-8 nor UTF-16 can say becomes U+FFFD.</summary>
/// <remarks>
/// The platform takes such bytes into an element and throws later, when a text or a name is looked at: in the middle of the caller's code.
/// </remarks>
internal static class LenientJson
{
    private const int EscapeLength = 6;

    /// <exception cref="JsonException">The reader stands before what is no JSON value.</exception>
    public static JsonElement Read(ref Utf8JsonReader reader)
    {
        var element = JsonElement.ParseValue(ref reader);
        var json = JsonMarshal.GetRawUtf8Value(element);
        return IsSound(json) ? element : JsonElement.Parse(Repair(json));
    }

    // Well-paired surrogates are looked at once more; they are rare, and services that escape at all do not escape much.
    private static bool IsSound(ReadOnlySpan<byte> json) => IsUtf8(json) && json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0;

#if NET
    private static bool IsUtf8(ReadOnlySpan<byte> json) => System.Text.Unicode.Utf8.IsValid(json);
#else
    // What is not ASCII is repaired without looking: right bytes come out as they went in.
    private static bool IsUtf8(ReadOnlySpan<byte> json)
    {
        foreach (var item in json)
        {
            if (item >= 0x80)
            {
                return false;
            }
        }

        return true;
    }
#endif

    private static string Repair(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json);
        StringBuilder repaired = new(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var length = LengthAt(text, at);
            if (length == EscapeLength && UnitAt(text, at) is { } unit && char.IsSurrogate(unit))
            {
                repaired.Append("\\uFFFD");
            }
            else
            {
                repaired.Append(text, at, length);
            }

            at += length;
        }

        return repaired.ToString();
    }

    // A character, an escape, or the two escapes of a pair.
    private static int LengthAt(string text, int at)
    {
        if (text[at] != '\\')
        {
            return 1;
        }

        if (UnitAt(text, at) is not { } unit)
        {
            return 2;
        }

        return char.IsHighSurrogate(unit) && UnitAt(text, at + EscapeLength) is { } next && char.IsLowSurrogate(next) ? 2 * EscapeLength : EscapeLength;
    }

    private static char? UnitAt(string text, int at) =>
        at + EscapeLength <= text.Length && text[at] == '\\' && text[at + 1] == 'u'
            ? (char)(Digit(text, at + 2) << 12 | Digit(text, at + 3) << 8 | Digit(text, at + 4) << 4 | Digit(text, at + 5))
            : null;

    private static int Digit(string text, int at) => JsonText.HexDigit((byte)text[at]);
}
