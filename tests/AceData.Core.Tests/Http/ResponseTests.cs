namespace AceData.Core.Tests;

public sealed class ResponseTests
{
    [Fact]
    public void The_headers_of_an_answer_are_those_it_came_with_or_those_set_by_hand()
    {
        using HttpResponseMessage response = new(HttpStatusCode.Accepted);
        response.Headers.TryAddWithoutValidation("X-One", "1");
        response.Content = new StringContent("{}");
        ResponseMetadata arrived = new(response, attempts: 2);
        var byHand = arrived with { Headers = new Dictionary<string, IReadOnlyList<string>> { ["X-Two"] = ["2"] } };

        Assert.Equal((HttpStatusCode.Accepted, 2), (arrived.StatusCode, arrived.Attempts));
        Assert.Equal(["1"], arrived.Headers["x-one"]);
        Assert.Equal(["text/plain; charset=utf-8"], arrived.Headers["content-type"]);
        Assert.Equal(["X-Two"], byHand.Headers.Keys);
        Assert.Empty(new ResponseMetadata().Headers);
    }

    [Fact]
    public async Task A_request_knows_whether_any_of_it_was_given_away()
    {
        using RequestContent content = new("hello"u8.ToArray());
        Assert.False(content.WasRead);

        using MemoryStream sent = new();
        await content.CopyToAsync(sent, cancellationToken: TestContext.Current.CancellationToken);

        Assert.True(content.WasRead);
        Assert.Equal("hello"u8.ToArray(), sent.ToArray());
    }
}
