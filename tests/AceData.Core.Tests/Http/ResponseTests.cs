namespace AceData.Core.Tests;

public sealed class ResponseTests
{
    [Fact]
    public async Task A_body_that_was_taken_in_can_be_read_like_any_other()
    {
        PooledBuffer body = new();
        using ByteArrayContent arrived = new([]);
        await body.ReadFromAsync(new PiecewiseStream("hello"u8.ToArray()), 100, expectedBytes: null, CancellationToken.None);
        using BufferedContent content = new(body, arrived.Headers);

        Assert.Equal(5, content.Headers.ContentLength);
        Assert.Equal("hello", await content.ReadAsStringAsync());
        Assert.Same(arrived.Headers, content.ArrivedHeaders);
    }

    [Fact]
    public void The_headers_of_an_answer_are_those_it_came_with_or_those_set_by_hand()
    {
        using HttpResponseMessage response = new(HttpStatusCode.Accepted);
        response.Headers.TryAddWithoutValidation("X-One", "1");
        ResponseMetadata arrived = new(response, contentHeaders: null, attempts: 2);
        var byHand = arrived with { Headers = new Dictionary<string, IReadOnlyList<string>> { ["X-Two"] = ["2"] } };

        Assert.Equal((HttpStatusCode.Accepted, 2), (arrived.StatusCode, arrived.Attempts));
        Assert.Equal(["1"], arrived.Headers["x-one"]);
        Assert.Equal(["X-Two"], byHand.Headers.Keys);
        Assert.Empty(new ResponseMetadata().Headers);
    }

    [Fact]
    public async Task A_request_knows_whether_any_of_it_was_given_away()
    {
        using RequestContent content = new("hello"u8.ToArray());
        Assert.False(content.WasRead);

        using MemoryStream sent = new();
        await content.CopyToAsync(sent);

        Assert.True(content.WasRead);
        Assert.Equal("hello"u8.ToArray(), sent.ToArray());
    }
}
