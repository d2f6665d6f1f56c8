using System.Buffers;
using System.Text;

namespace AceData;

/// <summary>Reads JSON strings as text, without ever failing on what UTF-16 cannot say: that becomes U+FFFD.</summary>
internal static class JsonText
{
    private const char Replacement = '\uFFFD';

    private delegate void SurrogateRule(Span<char> text);

    /// <summary>The text of the string or property name the reader stands on.</summary>
    public static string Read(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescape(reader.ValueSpan, ReplaceLoneSurrogates) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>The text of the string the reader stands on, where it is a fragment: a half of a pair at its start or end is kept, for the other half to join.</summary>
    public static string ReadFragment(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? Unescape(reader.ValueSpan, ReplaceInnerSurrogates) : Encoding.UTF8.GetString(reader.ValueSpan);

    /// <summary>The fragment that a property of an object holds; <see langword="null"/> when there is none, or it is not a string.</summary>
    /// <exception cref="JsonException">The bytes are no JSON.</exception>
    public static string? FragmentOf(ReadOnlySpan<byte> json, ReadOnlySpan<byte> name)
    {
        string? fragment = null;
        Utf8JsonReader reader = new(json, LenientJson.ReaderOptions);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isName = NameIs(ref reader, name);
            reader.Read();
            if (isName)
            {
                fragment = reader.TokenType == JsonTokenType.String ? ReadFragment(ref reader) : null;
            }

            reader.Skip();
        }

        return fragment;
    }

    /// <summary>Whether the name the reader stands on is this one.</summary>
    public static bool NameIs(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) =>
        reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(Read(ref reader)).AsSpan().SequenceEqual(name) : reader.ValueSpan.SequenceEqual(name);

    /// <summary>The text of a string that was parsed before.</summary>
    public static string Of(JsonElement value)
    {
        Utf8JsonReader reader = new(Encoding.UTF8.GetBytes(value.GetRawText()));
        reader.Read();
        return Read(ref reader);
    }

    /// <summary>The text of a property; <see langword="null"/> when there is no such property or it is not a string.</summary>
    public static string? OfProperty(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var property) && property.ValueKind == JsonValueKind.String
            ? Of(property)
            : null;

    /// <summary>The value of a hexadecimal digit, which the JSON reader has checked to be one.</summary>
    public static int HexDigit(byte digit) => digit <= (byte)'9' ? digit - '0' : (digit | 0x20) - 'a' + 10;

    private static string Unescape(ReadOnlySpan<byte> escaped, SurrogateRule rule)
    {
        // An escape is never shorter than what it stands for.
        var rented = ArrayPool<char>.Shared.Rent(escaped.Length);
        try
        {
            var length = Unescape(escaped, rented);
            rule(rented.AsSpan(0, length));
            return new string(rented, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }

    private static int Unescape(ReadOnlySpan<byte> escaped, char[] text)
    {
        var written = 0;
        while (!escaped.IsEmpty)
        {
            var plain = escaped.IndexOf((byte)'\\');
            if (plain < 0)
            {
                plain = escaped.Length;
            }

            written += Encoding.UTF8.GetChars(escaped[..plain], text.AsSpan(written));
            escaped = escaped[plain..];
            if (!escaped.IsEmpty)
            {
                text[written++] = ReadEscape(ref escaped);
            }
        }

        return written;
    }

    private static char ReadEscape(ref ReadOnlySpan<byte> escaped)
    {
        var kind = escaped[1];
        if (kind == (byte)'u')
        {
            var unit = (char)(HexDigit(escaped[2]) << 12 | HexDigit(escaped[3]) << 8 | HexDigit(escaped[4]) << 4 | HexDigit(escaped[5]));
            escaped = escaped[6..];
            return unit;
        }

        escaped = escaped[2..];
        return kind switch
        {
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => (char)kind,
        };
    }

    private static void ReplaceInnerSurrogates(Span<char> text)
    {
        if (text.Length > 0 && char.IsLowSurrogate(text[0]))
        {
            text = text[1..];
        }

        if (text.Length > 0 && char.IsHighSurrogate(text[^1]))
        {
            text = text[..^1];
        }

        ReplaceLoneSurrogates(text);
    }

    private static void ReplaceLoneSurrogates(Span<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
            {
                continue;
            }

            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
                continue;
            }

            text[i] = Replacement;
        }
    }
}
