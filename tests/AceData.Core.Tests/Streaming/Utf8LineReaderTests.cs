namespace AceData.Core.Tests;

public sealed class Utf8LineReaderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("a\n", "a")]
    [InlineData("a\nb", "a|b")]
    [InlineData("a\r\nb\r\n", "a|b")]
    [InlineData("a\rb\r", "a|b")]
    [InlineData("a\n\nb", "a||b")]
    [InlineData("a\r\rb", "a||b")]
    [InlineData("a\r\n\r\nb", "a||b")]
    [InlineData("a\n\r\nb", "a||b")]
    [InlineData("a\n\rb", "a||b")]
    [InlineData("a\r\n\rb", "a||b")]
    [InlineData("\r\n", "")]
    [InlineData("\n\n", "|")]
    [InlineData("\r\n\n\r", "||")]
    [InlineData("\uFEFFa\n\uFEFFb", "a|\uFEFFb")]
    [InlineData("\uFEFF", "")]
    [InlineData("ä\n你\r👋\r\n", "ä|你|👋")]
    public async Task Lines_end_at_LF_CRLF_and_CR_however_the_bytes_are_cut(string text, string lines)
    {
        foreach (var size in new[] { int.MaxValue, 1, 2, 3, 7 })
        {
            var read = await ReadAsync(new PiecewiseStream(Encoding.UTF8.GetBytes(text), size), splitOnCarriageReturn: true);

            Assert.Equal(lines, string.Join('|', read));
        }
    }

    [Theory]
    [InlineData("a\rb\r\nc\n", "a\rb\r|c")]
    [InlineData("\r\n", "\r")]
    public async Task Where_lines_end_at_LF_only_a_CR_is_a_byte_of_the_line(string text, string lines)
    {
        var read = await ReadAsync(new PiecewiseStream(Encoding.UTF8.GetBytes(text), 1), splitOnCarriageReturn: false);

        Assert.Equal(lines, string.Join('|', read));
    }

    [Fact]
    public async Task Long_and_short_lines_take_turns_in_one_buffer()
    {
        var random = new Random(7);
        string[] lines = [.. Enumerable.Range(0, 300).Select(i => new string((char)('a' + (i % 26)), random.Next(i % 10 == 0 ? 200_000 : 3_000)))];
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n")));

        var read = await ReadAsync(new PiecewiseStream(bytes, 1400), splitOnCarriageReturn: true);

        Assert.Equal(lines, read);
    }

    [Fact]
    public async Task Lines_are_counted_from_1()
    {
        using Utf8LineReader lines = new(new PiecewiseStream("a\r\nb\rc"u8.ToArray()), splitOnCarriageReturn: true, maxLineBytes: 100);

        Assert.Equal(0, lines.LineNumber);
        await lines.FillAsync(CancellationToken.None);
        lines.TryRead(out _);
        lines.TryRead(out _);
        Assert.Equal(2, lines.LineNumber);
        Assert.False(lines.TryRead(out _));
        Assert.False(lines.Ended);
        await lines.FillAsync(CancellationToken.None);
        Assert.True(lines.Ended);
        Assert.True(lines.TryReadRest(out var rest));
        Assert.Equal("c"u8.ToArray(), rest.ToArray());
        Assert.Equal(3, lines.LineNumber);
        Assert.False(lines.TryReadRest(out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(5_000)]
    [InlineData(100_000)]
    public async Task A_line_without_end_is_given_up_after_one_byte_more_than_allowed(int limit)
    {
        using EndlessStream stream = new([], "x"u8.ToArray());

        var failure = await Assert.ThrowsAsync<LineTooLongException>(() => ReadAsync(stream, splitOnCarriageReturn: true, limit));

        Assert.Equal(limit + 1, stream.BytesRead);
        Assert.Equal(1, failure.LineNumber);
        Assert.Equal(Math.Min(limit + 1, 256), failure.Beginning.Length);
    }

    [Theory]
    [InlineData("12345678\n12345678", "12345678|12345678")]
    [InlineData("1\n12345678\n1234567\n", "1|12345678|1234567")]
    public async Task A_line_of_exactly_the_limit_is_read_however_it_is_cut(string text, string lines)
    {
        foreach (var size in new[] { int.MaxValue, 8, 1 })
        {
            var read = await ReadAsync(new PiecewiseStream(Encoding.UTF8.GetBytes(text), size), splitOnCarriageReturn: true, limit: 8);

            Assert.Equal(lines, string.Join('|', read));
        }
    }

    [Theory]
    [InlineData("1\n123456789\n")]
    [InlineData("1\n123456789")]
    public async Task A_line_of_one_byte_more_is_refused_by_its_number_however_it_is_cut(string text)
    {
        foreach (var size in new[] { int.MaxValue, 8, 1 })
        {
            var failure = await Assert.ThrowsAsync<LineTooLongException>(
                () => ReadAsync(new PiecewiseStream(Encoding.UTF8.GetBytes(text), size), splitOnCarriageReturn: true, limit: 8));

            Assert.Equal(2, failure.LineNumber);
            Assert.Equal("123456789"u8.ToArray(), failure.Beginning.ToArray());
        }
    }

    [Fact]
    public async Task A_buffer_that_grew_for_a_long_line_is_not_kept_for_short_ones()
    {
        var buffers = await BuffersAsync($"{new string('x', 65_536 + 4095)}\n1\n");

        Assert.Equal([2048, 2048, 4096, 8192, 16_384, 32_768, 65_536, 2048], buffers);
    }

    [Fact]
    public async Task A_buffer_of_64_KB_is_kept()
    {
        var buffers = await BuffersAsync($"{new string('x', 65_535)}\n");

        Assert.Equal([2048, 2048, 4096, 8192, 16_384, 32_768, 65_536], buffers);
    }

    [Fact]
    public async Task Endless_short_lines_are_read_in_a_small_buffer()
    {
        using EndlessStream stream = new([], "0123456789\n"u8.ToArray());
        using Utf8LineReader lines = new(stream, splitOnCarriageReturn: true, maxLineBytes: 16);
        var longest = 0L;

        for (var read = 0; read < 10_000;)
        {
            if (lines.TryRead(out var line))
            {
                Assert.Equal("0123456789"u8.ToArray(), line.ToArray());
                read++;
                continue;
            }

            var before = stream.BytesRead;
            await lines.FillAsync(CancellationToken.None);
            longest = Math.Max(longest, stream.BytesRead - before);
        }

        Assert.InRange(longest, 1, 4096);
    }

    // How large the buffers are that a stream is read into, to its end.
    private static async Task<IEnumerable<int>> BuffersAsync(string text)
    {
        using MeasuredStream stream = new(Encoding.UTF8.GetBytes(text));
        using Utf8LineReader lines = new(stream, splitOnCarriageReturn: true, maxLineBytes: 1_000_000);

        while (await lines.FillAsync(CancellationToken.None))
        {
            while (lines.TryRead(out _))
            {
            }
        }

        return stream.Buffers;
    }

    private static async Task<List<string>> ReadAsync(Stream stream, bool splitOnCarriageReturn, int limit = 1_000_000)
    {
        using Utf8LineReader lines = new(stream, splitOnCarriageReturn, limit);
        List<string> read = [];
        do
        {
            while (lines.TryRead(out var line))
            {
                read.Add(Encoding.UTF8.GetString(line));
            }
        }
        while (await lines.FillAsync(CancellationToken.None));

        if (lines.TryReadRest(out var rest))
        {
            read.Add(Encoding.UTF8.GetString(rest));
        }

        return read;
    }
}
