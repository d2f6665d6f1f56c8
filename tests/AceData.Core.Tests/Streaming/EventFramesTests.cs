namespace AceData.Core.Tests;

public sealed class EventFramesTests
{
    // Blanks at the end are no frame.
    [Theory]
    [InlineData(StreamFormat.ServerSentEvents, "data: 1\n\n", "1@1")]
    [InlineData(StreamFormat.ServerSentEvents, "\n: c\ndata: 1\n\ndata: 2\n", "1@3|2@5")]
    [InlineData(StreamFormat.ServerSentEvents, "data: {\ndata: }\n\n", "{\n}@1")]
    [InlineData(StreamFormat.ServerSentEvents, "\n\ndata: {\n: c\ndata: }\ndata: 3\n\n", "{\n}@3|3@6")]
    [InlineData(StreamFormat.ServerSentEvents, "data: [DONE]", "[DONE]@1")]
    [InlineData(StreamFormat.NdJson, "1\n2\n", "1@1|2@2")]
    [InlineData(StreamFormat.NdJson, "\n\n1\n\r\n2", "1@3|2@5")]
    [InlineData(StreamFormat.NdJson, "1\n  ", "1@1")]
    [InlineData(StreamFormat.NdJson, "1\n\t\r", "1@1")]
    public async Task A_frame_knows_the_line_it_begins_on(object format, string body, string frames)
    {
        var read = await ReadAsync((StreamFormat)format, body);

        Assert.Equal(frames, read);
    }

    [Theory]
    [InlineData("data: {\n", FrameStatus.NeedsMore)]
    [InlineData("data: nonsense\n", FrameStatus.Invalid)]
    [InlineData("data: {} {}\n", FrameStatus.Invalid)]
    [InlineData("data: {\"a\n", FrameStatus.NeedsMore)]
    public async Task A_data_line_that_is_no_JSON_may_go_on_or_not(string body, object meaning)
    {
        using var frames = EventFrames.Create(StreamFormat.ServerSentEvents, new PiecewiseStream(Encoding.UTF8.GetBytes(body)), 1000);
        await frames.FillAsync(CancellationToken.None);
        Assert.True(frames.TryRead(out var payload));

        Assert.Equal(meaning, frames.Judge(payload));
    }

    [Fact]
    public async Task A_block_that_ends_unfinished_is_invalid_and_one_that_the_stream_ends_is_cut()
    {
        Assert.Equal(FrameStatus.Invalid, await JudgeBlockAsync("data: {\ndata: \n\n"));
        Assert.Equal(FrameStatus.Cut, await JudgeBlockAsync("data: {\ndata: \n"));
        Assert.Equal(FrameStatus.Invalid, await JudgeBlockAsync("data: {\ndata: ?\n"));
        Assert.Equal(FrameStatus.Invalid, await JudgeBlockAsync("data: {\ndata: ?\n\ndata: 1\n\n"));
    }

    [Theory]
    [InlineData(21, false)]
    [InlineData(20, true)]
    public async Task A_block_may_be_as_long_as_one_line(int limit, bool isTooLong)
    {
        using var frames = EventFrames.Create(StreamFormat.ServerSentEvents, new PiecewiseStream("data: [11111111,\ndata: 222222222]\n"u8.ToArray()), limit);

        var failure = await Record.ExceptionAsync(async () =>
        {
            while (!frames.Ended)
            {
                while (frames.TryRead(out var payload) && !IsWhole(payload))
                {
                    frames.Judge(payload);
                }

                await frames.FillAsync(CancellationToken.None);
            }
        });

        Assert.Equal(isTooLong ? 1 : null, (failure as LineTooLongException)?.LineNumber);
        Assert.Equal(isTooLong, failure is not null);
    }

    // Reads the first line, is told that more is needed, and judges the block that is found then.
    private static async Task<FrameStatus> JudgeBlockAsync(string body)
    {
        using var frames = EventFrames.Create(StreamFormat.ServerSentEvents, new PiecewiseStream(Encoding.UTF8.GetBytes(body)), 1000);
        await frames.FillAsync(CancellationToken.None);
        Assert.True(frames.TryRead(out var line));
        Assert.Equal(FrameStatus.NeedsMore, frames.Judge(line));
        while (true)
        {
            if (frames.TryRead(out var block))
            {
                return frames.Judge(block);
            }

            Assert.False(frames.Ended);
            await frames.FillAsync(CancellationToken.None);
        }
    }

    private static async Task<string> ReadAsync(StreamFormat format, string body)
    {
        using var frames = EventFrames.Create(format, new PiecewiseStream(Encoding.UTF8.GetBytes(body), 1), 1000);
        List<string> read = [];
        while (true)
        {
            while (frames.TryRead(out var payload))
            {
                if (IsWhole(payload) || frames.Judge(payload) != FrameStatus.NeedsMore)
                {
                    read.Add($"{Encoding.UTF8.GetString(payload)}@{frames.LineNumber}");
                }
            }

            if (frames.Ended)
            {
                return string.Join('|', read);
            }

            await frames.FillAsync(CancellationToken.None);
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> payload)
    {
        try
        {
            Utf8JsonReader reader = new(payload);
            reader.Read();
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
