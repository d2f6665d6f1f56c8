#if NETSTANDARD2_0
using System.Runtime.InteropServices;
using System.Text;

namespace AceData;

/// <summary>Span and token overloads that netstandard2.0 lacks.</summary>
internal static class Spans
{
    public static string GetString(this Encoding encoding, ReadOnlySpan<byte> bytes) => encoding.GetString(bytes.ToArray());

    public static int GetBytes(this Encoding encoding, ReadOnlySpan<char> chars, Span<byte> bytes)
    {
        var encoded = encoding.GetBytes(chars.ToArray());
        encoded.CopyTo(bytes);
        return encoded.Length;
    }

    public static int GetChars(this Encoding encoding, ReadOnlySpan<byte> bytes, Span<char> chars)
    {
        var decoded = encoding.GetChars(bytes.ToArray());
        decoded.CopyTo(chars);
        return decoded.Length;
    }

    public static async ValueTask<int> ReadAsync(this Stream stream, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (!MemoryMarshal.TryGetArray((ReadOnlyMemory<byte>)buffer, out var segment))
        {
            throw new NotSupportedException("Only memory over an array can be read into.");
        }

        return await stream.ReadAsync(segment.Array!, segment.Offset, segment.Count, cancellationToken).ConfigureAwait(false);
    }

    public static Task<Stream> ReadAsStreamAsync(this HttpContent content, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return content.ReadAsStreamAsync();
    }

    public static bool StartsWith(this string text, char first) => text.Length > 0 && text[0] == first;

    public static bool EndsWith(this string text, char last) => text.Length > 0 && text[text.Length - 1] == last;

    public static bool Contains(this string text, string part, StringComparison comparison) => text.IndexOf(part, comparison) >= 0;

    public static int IndexOf(this string text, char one, StringComparison comparison) => text.IndexOf(one.ToString(), comparison);

    public static ReadOnlySpan<byte> Trim(this ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> unwanted)
    {
        while (!bytes.IsEmpty && unwanted.IndexOf(bytes[0]) >= 0)
        {
            bytes = bytes[1..];
        }

        while (!bytes.IsEmpty && unwanted.IndexOf(bytes[bytes.Length - 1]) >= 0)
        {
            bytes = bytes[..(bytes.Length - 1)];
        }

        return bytes;
    }
}
#endif
