using System.Buffers;
using System.Text;

namespace AceData;

/// <summary>The text of a stream so far, as UTF-8, from which the answer up to any event can be made.</summary>
/// <remarks>
/// Text is only ever added behind what events already point to, so events may be read on other threads while the stream goes on.
/// </remarks>
internal sealed class AnswerText
{
    private const int FirstSize = 256;
    private const int LargestSize = 16 * 1024;

    // In a text it may stand for bytes that were not UTF-8: those must not join with what comes next.
    private const char Replacement = '\uFFFD';

    private Chunk? _first;
    private Chunk? _last;
    private CachedText? _cached;

    /// <summary>How many bytes there are.</summary>
    public int Length { get; private set; }

    /// <returns>The length including the added text: the mark an event keeps.</returns>
    public int Append(ReadOnlySpan<byte> utf8)
    {
        Length += utf8.Length;
        while (!utf8.IsEmpty)
        {
            var room = _last is null ? 0 : _last.Bytes.Length - _last.Used;
            if (room == 0)
            {
                AddChunk(utf8.Length);
                continue;
            }

            var part = Math.Min(room, utf8.Length);
            utf8[..part].CopyTo(_last!.Bytes.AsSpan(_last.Used));
            _last.Used += part;
            utf8 = utf8[part..];
        }

        return Length;
    }

    /// <param name="utf8">The text as it came.</param>
    /// <param name="text">The same, as events hand it out.</param>
    public int Append(ReadOnlySpan<byte> utf8, string text) => text.AsSpan().IndexOf(Replacement) < 0 ? Append(utf8) : Append(text);

    public int Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    /// <summary>The text up to a mark.</summary>
    public string ToString(int length)
    {
        var cached = Volatile.Read(ref _cached);
        if (cached is not null && cached.Length == length)
        {
            return cached.Text;
        }

        var text = Decode(length);
        Volatile.Write(ref _cached, new CachedText(length, text));
        return text;
    }

    public override string ToString() => ToString(Length);

    private string Decode(int length)
    {
        if (length == 0)
        {
            return string.Empty;
        }

        var bytes = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var copied = 0;
            for (var chunk = _first; copied < length; chunk = chunk.Next)
            {
                var part = Math.Min(chunk!.Bytes.Length, length - copied);
                chunk.Bytes.AsSpan(0, part).CopyTo(bytes.AsSpan(copied));
                copied += part;
            }

            return Encoding.UTF8.GetString(bytes, 0, length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private void AddChunk(int needed)
    {
        var size = _last is null ? FirstSize : Math.Min(_last.Bytes.Length * 2, LargestSize);
        Chunk chunk = new(Math.Max(size, needed));
        if (_last is null)
        {
            _first = chunk;
        }
        else
        {
            _last.Next = chunk;
        }

        _last = chunk;
    }

    private sealed class Chunk(int size)
    {
        public byte[] Bytes { get; } = new byte[size];

        public int Used { get; set; }

        public Chunk? Next { get; set; }
    }

    private sealed record CachedText(int Length, string Text);
}
