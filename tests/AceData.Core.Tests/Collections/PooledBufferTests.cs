namespace AceData.Core.Tests;

public sealed class PooledBufferTests
{
    [Theory]
    [InlineData(1_000_000, null, 4096)]
    [InlineData(1_000_000, 0L, 4096)]
    [InlineData(1_000_000, 16L, 32)]
    [InlineData(1_000_000, 65_535L, 65_536)]
    [InlineData(1_000_000, 65_536L, 131_072)]
    [InlineData(100, null, 128)]
    public async Task The_first_buffer_holds_one_byte_more_than_is_expected(int maxBytes, long? expectedBytes, int size)
    {
        using MeasuredStream stream = new([]);
        using PooledBuffer body = new();

        Assert.True(await body.ReadFromAsync(stream, maxBytes, expectedBytes, CancellationToken.None));

        Assert.Equal([size], stream.Buffers);
        Assert.Equal(0, body.Length);
    }

    [Fact]
    public async Task A_body_of_unknown_size_is_read_into_buffers_that_grow_eightfold()
    {
        byte[] bytes = [.. Enumerable.Range(0, 20_000).Select(i => (byte)i)];
        using MeasuredStream stream = new(bytes);
        using PooledBuffer body = new();

        Assert.True(await body.ReadFromAsync(stream, 1_000_000, expectedBytes: null, CancellationToken.None));

        Assert.Equal([4096, 28_672, 12_768], stream.Buffers);
        Assert.Equal(bytes, body.Span.ToArray());
    }

    [Theory]
    [InlineData(4999, true, 4999)]
    [InlineData(5000, true, 5000)]
    [InlineData(5001, false, 5000)]
    [InlineData(9000, false, 5000)]
    public async Task A_body_of_exactly_the_limit_is_whole_and_of_a_larger_one_the_limit_is_kept(int length, bool isWhole, int kept)
    {
        byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        using PooledBuffer body = new();

        Assert.Equal(isWhole, await body.ReadFromAsync(new PiecewiseStream(bytes), 5000, expectedBytes: null, CancellationToken.None));

        Assert.Equal(bytes[..kept], body.Span.ToArray());
    }

    [Fact]
    public void Append_and_Advance_keep_what_was_written_before_the_buffer_grew()
    {
        using PooledBuffer buffer = new();
        List<byte> expected = [];
        for (var length = 1; length < 3000; length *= 3)
        {
            byte[] bytes = [.. Enumerable.Range(0, length).Select(i => (byte)(i + length))];
            buffer.Append(bytes);
            bytes.CopyTo(buffer.GetMemory(length));
            buffer.Advance(length);
            expected.AddRange(bytes);
            expected.AddRange(bytes);
        }

        Assert.Equal(expected, buffer.Span.ToArray());
        Assert.False(buffer.IsEmpty);
    }

    [Fact]
    public void GetSpan_has_room_for_what_is_asked_for_and_always_for_something()
    {
        using PooledBuffer buffer = new();

        Assert.NotEqual(0, buffer.GetSpan().Length);
        Assert.InRange(buffer.GetSpan(100_000).Length, 100_000, int.MaxValue);
    }

    [Fact]
    public void Dispose_empties_the_buffer_and_leaves_it_usable()
    {
        using PooledBuffer buffer = new();
        buffer.Append("gone"u8);

        buffer.Dispose();
        buffer.Append("new"u8);

        Assert.Equal("new"u8.ToArray(), buffer.Span.ToArray());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ReadFromAsync_of_64_MiB_allocates_at_most_1_3_times_as_much(bool lengthIsKnown)
    {
        const int Size = 64 * 1024 * 1024;
        using PiecewiseStream stream = new(new byte[Size], 1024 * 1024);
        using PooledBuffer body = new();
        var before = GC.GetAllocatedBytesForCurrentThread();

        // Nothing waits: all of it happens on this thread.
        var reading = body.ReadFromAsync(stream, Size, lengthIsKnown ? Size : null, CancellationToken.None);
        Assert.True(reading.IsCompletedSuccessfully);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(await reading);
        Assert.Equal(Size, body.Length);
        Assert.InRange(allocated, Size, Size * 13L / 10);
    }
}
