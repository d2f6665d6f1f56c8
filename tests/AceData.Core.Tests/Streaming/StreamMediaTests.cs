using System.Net.Http.Headers;

namespace AceData.Core.Tests;

public sealed class StreamMediaTests
{
    [Fact]
    public async Task Of_a_stream_that_is_left_no_more_is_read_away_than_a_megabyte_that_lies_ready()
    {
        using EndlessStream stream = new([], "x"u8.ToArray());

        await StreamMedia.CutAsync(stream);

        Assert.Equal(1024 * 1024, stream.BytesRead);
    }

    [Fact]
    public async Task A_stream_that_turns_out_to_be_at_its_end_is_not_read_again()
    {
        using MeasuredStream stream = new(new byte[20_000]);

        await StreamMedia.CutAsync(stream);

        Assert.Equal([16_384, 3616, 0], stream.Reads);
    }

    [Theory]
    [InlineData("text/event-stream", "application/x-ndjson", StreamFormat.ServerSentEvents)]
    [InlineData("TEXT/Event-Stream", "application/x-ndjson", StreamFormat.ServerSentEvents)]
    [InlineData("application/x-ndjson", "text/event-stream", StreamFormat.NdJson)]
    [InlineData("application/jsonl", "text/event-stream", StreamFormat.NdJson)]
    [InlineData("application/stream+json", "text/event-stream", StreamFormat.NdJson)]
    [InlineData(null, "application/x-ndjson", StreamFormat.NdJson)]
    [InlineData(null, "text/event-stream", StreamFormat.ServerSentEvents)]
    [InlineData(null, "*/*", StreamFormat.ServerSentEvents)]
    public void The_type_of_the_answer_counts_then_the_one_asked_for(string? type, string accept, object format)
    {
        using HttpResponseMessage response = new() { Content = new ByteArrayContent([]) };
        response.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);

        Assert.Equal(format, StreamMedia.FormatOf(response, accept));
    }

    [Theory]
    [InlineData("application/json", true, false)]
    [InlineData("application/problem+json", true, false)]
    [InlineData("application/stream+json", false, true)]
    [InlineData("text/event-stream", false, true)]
    [InlineData("text/html", false, false)]
    [InlineData(null, false, false)]
    public void JSON_in_one_piece_is_told_from_streams_and_from_all_others(string? type, bool isJson, bool isStream)
    {
        using HttpResponseMessage response = new() { Content = new ByteArrayContent([]) };
        response.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);

        Assert.Equal((isJson, isStream), (StreamMedia.IsJson(response), StreamMedia.IsStream(response)));
    }
}
