using System.IO.Compression;

namespace AceData.Aichat2.Tests;

/// <summary>What a stream may cost that goes on and on.</summary>
public sealed class AnswerSizeTests
{
    private const int Limit = 64 * 1024;

    // What lies ready is read away when a stream is left, up to a megabyte, so that its connection closes at once.
    private const int LeavingReads = 1024 * 1024;

    [Theory]
    [InlineData(StreamProbe.Sse, "data: ")]
    [InlineData(StreamProbe.NdJson, "")]
    public async Task StreamAsync_throws_with_the_partial_answer_when_the_text_exceeds_MaxAnswerBytes(string mediaType, string before)
    {
        using StreamProbe probe = new(options => options.MaxAnswerBytes = 10);
        var body = string.Concat(new[] { "12345", "6789\u00e9", "!" }.Select(text => $$$"""{{{before}}}{"type":"text_delta","content":"{{{text}}}"}""" + "\n\n"));

        var fits = await probe.ReadAsync(body.Replace("\u00e9", "0", StringComparison.Ordinal).Replace("!", "", StringComparison.Ordinal) + $"{before}[DONE]\n\n", mediaType);
        var outcome = await probe.ReadAsync(body, mediaType);

        Assert.Null(fits.Failure);
        Assert.Equal(["text 12345", nameof(ProtocolException)], outcome.Short);
        var failure = Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.Equal("123456789\u00e9", failure.PartialAnswer);
        Assert.Equal("The answer is longer than 10 bytes (MaxAnswerBytes).", failure.Message);
        Assert.True(failure.MayHaveBeenProcessed);
        Assert.False(failure.IsTransient);
    }

    [Theory]
    [InlineData(StreamProbe.Sse, "\n")]
    [InlineData(StreamProbe.Sse, "\r")]
    [InlineData(StreamProbe.Sse, ":\n")]
    [InlineData(StreamProbe.Sse, "data: \n")]
    [InlineData(StreamProbe.Sse, "id: 1\n")]
    [InlineData(StreamProbe.NdJson, "\n")]
    [InlineData(StreamProbe.NdJson, " \r\n")]
    public async Task StreamAsync_throws_when_lines_without_an_event_exceed_MaxEventBytes(string mediaType, string line)
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = Limit);
        using EndlessStream body = new([], Encoding.UTF8.GetBytes(line));

        var outcome = await probe.ReadAsync(body, mediaType);

        var failure = Assert.IsType<ProtocolException>(outcome.Failure);
        Assert.Contains("brings no event", failure.Message, StringComparison.Ordinal);
        Assert.InRange(body.BytesRead, Limit, Limit + 4096 + LeavingReads);
    }

    [Fact]
    public async Task StreamAsync_counts_lines_without_an_event_anew_after_every_event()
    {
        using StreamProbe probe = new(options => options.MaxEventBytes = 1000);
        var pings = string.Concat(Enumerable.Repeat(": ping\n\n", 100));
        var body = string.Concat(Enumerable.Repeat(pings + "data: {\"type\":\"text_delta\",\"content\":\"a\"}\n\n", 50)) + pings + "data: [DONE]\n\n";

        var outcome = await probe.ReadAsync(body, StreamProbe.Sse);

        Assert.Null(outcome.Failure);
        Assert.Equal(50, outcome.Events.Count);
    }

    [Theory]
    [InlineData(StreamProbe.Sse)]
    [InlineData(StreamProbe.NdJson)]
    public async Task StreamAsync_throws_for_gzip_of_nothing_but_newlines(string mediaType)
    {
        using MemoryStream compressed = new();
        using (GZipStream compressor = new(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var newlines = Encoding.ASCII.GetBytes(new string('\n', 1024 * 1024));
            for (var megabytes = 0; megabytes < 32; megabytes++)
            {
                compressor.Write(newlines);
            }
        }

        using FixedBodyHandler handler = new(compressed.ToArray(), mediaType, "gzip");
        using HttpClient http = new(handler);
        using ConversationsClient client = new(new ConversationsClientOptions { ApiToken = Answers.Token, BaseAddress = new Uri("https://aichat2.test") }, http);

        await Assert.ThrowsAsync<ProtocolException>(() => client.StreamAsync(new ChatRequest { Question = "hi" }, cancellationToken: TestContext.Current.CancellationToken).ToChatResultAsync(cancellationToken: TestContext.Current.CancellationToken));
    }
}
