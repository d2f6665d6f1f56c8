namespace AceData.Tests;

/// <summary>A long streamed answer of short words, made while it is read: with the whole answer in every event it would be hundreds of megabytes.</summary>
internal sealed class WordStream(WordStream.Script script, int readSize) : TestStream
{
    private const string Id = "f2f4b3e8-0c0a-4d3a-aaa2-7ff80c0a1c44";

    private static readonly string[] Words = [" the", " you", "ing", " wor", "ld", " and", " that", ",", " is", " for", "tion", " it", ".", " with", " are", " on"];

    private int _event;
    private int _part;
    private int _offset;

    public static string Word(int index) => Words[index * 7 % Words.Length];

    public override int Read(Span<byte> buffer)
    {
        var room = buffer[..Math.Min(buffer.Length, readSize)];
        var written = 0;
        while (written < room.Length && _event <= script.Count)
        {
            var part = script.Part(_event, _part)[_offset..];
            var length = Math.Min(part.Length, room.Length - written);
            part[..length].CopyTo(room[written..]);
            written += length;
            _offset += length;
            if (length == part.Length)
            {
                _offset = 0;
                _part++;
                _event += _part / Script.Parts;
                _part %= Script.Parts;
            }
        }

        return written;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        Task.FromResult(Read(buffer.AsSpan(offset, count)));

    /// <summary>The bytes of one answer, shared by all streams of it.</summary>
    internal sealed class Script
    {
        public const int Parts = 3;

        private readonly byte[][] _beginnings;
        private readonly int[] _answerLengths;
        private readonly byte[] _answer;
        private readonly byte[] _end;
        private readonly byte[] _done;

        public Script(int count, bool events, bool cumulative)
        {
            var (before, behind) = events ? ("data: ", "\n\n") : (string.Empty, "\n");
            Count = count;
            StringBuilder answer = new();
            _beginnings = new byte[count][];
            _answerLengths = new int[count];
            for (var i = 0; i < count; i++)
            {
                var word = Word(i);
                answer.Append(word);
                var json = $"{{\"type\":\"text_delta\",\"content\":\"{word}\",\"delta_answer\":\"{word}\",\"id\":\"{Id}\"{(cumulative ? ",\"answer\":\"" : string.Empty)}";
                _beginnings[i] = Encoding.UTF8.GetBytes(before + json);
                _answerLengths[i] = cumulative ? answer.Length : 0;
            }

            _answer = Encoding.UTF8.GetBytes(answer.ToString());
            _end = Encoding.UTF8.GetBytes((cumulative ? "\"}" : "}") + behind);
            _done = Encoding.UTF8.GetBytes($"{before}{{\"type\":\"done\",\"conversation_id\":\"{Id}\",\"terminal_reason\":\"natural_stop\"}}{behind}{(events ? "data: [DONE]\n\n" : string.Empty)}");
        }

        /// <summary>How many events with text there are, before the one that ends the answer.</summary>
        public int Count { get; }

        public ReadOnlySpan<byte> Part(int index, int part)
        {
            if (index == Count)
            {
                return part == 0 ? _done : [];
            }

            return part switch
            {
                0 => _beginnings[index],
                1 => _answer.AsSpan(0, _answerLengths[index]),
                _ => _end,
            };
        }
    }
}
