using System.Text;

namespace AceData;

/// <summary>Rewrites what is nearly JSON as JSON that can be read safely.</summary>
/// <remarks>
/// A byte order mark goes, invalid UTF-8 and halves of surrogate pairs become U+FFFD, <c>NaN</c> and <c>Infinity</c> (Python writes them) and
/// values nested deeper than <see cref="JsonDepth.Max"/> become <c>null</c>. What is no JSON for other reasons stays no JSON.
/// </remarks>
internal static class JsonSanitizer
{
    private const int EscapeLength = 6;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static ReadOnlySpan<byte> Replacement => "\\uFFFD"u8;

    /// <summary>Whether every text in the bytes can be read, which holds for nearly all input: a fast look without a copy.</summary>
    public static bool IsSound(ReadOnlySpan<byte> json) => IsUtf8(json) && !json.StartsWith(ByteOrderMark) && !HasLoneSurrogate(json);

    /// <summary>Makes a sound copy of bytes that were refused.</summary>
    /// <returns><see langword="false"/> when there is nothing to be put right, so that they are refused for other reasons.</returns>
    public static bool TrySanitize(ReadOnlySpan<byte> json, out byte[] sound)
    {
        sound = Sanitize(json);
        return !json.SequenceEqual(sound);
    }

    /// <summary>A sound copy of the bytes.</summary>
    public static byte[] Sanitize(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith(ByteOrderMark))
        {
            json = json[ByteOrderMark.Length..];
        }

        if (!IsUtf8(json))
        {
            json = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json));
        }

        using PooledBuffer output = new();
        Walk(json, output);
        return output.Span.ToArray();
    }

    /// <summary>The bytes of the object a text begins with, whatever stands inside it; 0 when there is none, or not all of it.</summary>
    public static int FirstObjectLength(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] != (byte)'{')
        {
            return 0;
        }

        var length = ContainerLength(text);
        return length > 0 && text[length - 1] == (byte)'}' ? length : 0;
    }

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

    private static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        while (true)
        {
            var escape = json.IndexOf((byte)'\\');
            if (escape < 0 || escape + 1 >= json.Length)
            {
                return false;
            }

            json = json[escape..];
            var length = EscapeAt(json, out var isLone);
            if (isLone)
            {
                return true;
            }

            json = json[Math.Min(length, json.Length)..];
        }
    }

    // The bytes of the escape that begins here, or of the two escapes of a pair.
    private static int EscapeAt(ReadOnlySpan<byte> json, out bool isLone)
    {
        isLone = false;
        if (UnitAt(json) is not { } unit)
        {
            return 2;
        }

        if (!char.IsSurrogate(unit))
        {
            return EscapeLength;
        }

        if (char.IsHighSurrogate(unit) && UnitAt(json[EscapeLength..]) is { } next && char.IsLowSurrogate(next))
        {
            return 2 * EscapeLength;
        }

        isLone = true;
        return EscapeLength;
    }

    private static char? UnitAt(ReadOnlySpan<byte> json)
    {
        if (json.Length < EscapeLength || json[0] != (byte)'\\' || json[1] != (byte)'u')
        {
            return null;
        }

        var unit = 0;
        foreach (var digit in json[2..EscapeLength])
        {
            if (!IsHexDigit(digit))
            {
                return null;
            }

            unit = unit << 4 | JsonText.HexDigit(digit);
        }

        return (char)unit;
    }

    private static bool IsHexDigit(byte digit) => digit is >= (byte)'0' and <= (byte)'9' || (digit | 0x20) is >= 'a' and <= 'f';

    private static void Walk(ReadOnlySpan<byte> json, PooledBuffer output)
    {
        var depth = 0;
        while (!json.IsEmpty)
        {
            switch (json[0])
            {
                case (byte)'"':
                    json = json[CopyString(json, output)..];
                    continue;
                case (byte)'{' or (byte)'[' when depth == JsonDepth.Max:
                    output.Append("null"u8);
                    json = json[ContainerLength(json)..];
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']':
                    depth--;
                    break;
                case (byte)'N' or (byte)'I' or (byte)'-' when depth > 0 && NotANumberLength(json) is > 0 and var length:
                    output.Append("null"u8);
                    json = json[length..];
                    continue;
            }

            output.Append(json[..1]);
            json = json[1..];
        }
    }

    private static int NotANumberLength(ReadOnlySpan<byte> json)
    {
        if (json.StartsWith("NaN"u8))
        {
            return 3;
        }

        if (json.StartsWith("Infinity"u8))
        {
            return 8;
        }

        return json.StartsWith("-Infinity"u8) ? 9 : 0;
    }

    private static int CopyString(ReadOnlySpan<byte> json, PooledBuffer output)
    {
        var length = StringLength(json);
        var text = json[..length];
        while (!text.IsEmpty)
        {
            var plain = text.IndexOf((byte)'\\');
            if (plain < 0 || plain + 1 >= text.Length)
            {
                output.Append(text);
                break;
            }

            output.Append(text[..plain]);
            text = text[plain..];
            var escape = Math.Min(EscapeAt(text, out var isLone), text.Length);
            output.Append(isLone ? Replacement : text[..escape]);
            text = text[escape..];
        }

        return length;
    }

    // With its quotes; all that is left when the closing one is missing.
    private static int StringLength(ReadOnlySpan<byte> json)
    {
        for (var at = 1; at < json.Length; at++)
        {
            if (json[at] == (byte)'\\')
            {
                at++;
            }
            else if (json[at] == (byte)'"')
            {
                return at + 1;
            }
        }

        return json.Length;
    }

    private static int ContainerLength(ReadOnlySpan<byte> json)
    {
        var depth = 0;
        for (var at = 0; at < json.Length; at++)
        {
            switch (json[at])
            {
                case (byte)'"':
                    at += StringLength(json[at..]) - 1;
                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                case (byte)'}' or (byte)']' when --depth == 0:
                    return at + 1;
            }
        }

        return json.Length;
    }
}
