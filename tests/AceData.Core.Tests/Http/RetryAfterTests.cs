using Microsoft.Extensions.Time.Testing;

namespace AceData.Core.Tests;

public sealed class RetryAfterTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("Thu, 01 Jan 1970 00:00:07 GMT", 7)]
    [InlineData("Thu, 01 Jan 1970 00:00:00 GMT", 0)]
    [InlineData("Wed, 31 Dec 1969 23:59:59 GMT", 0)]
    [InlineData("soon", null)]
    public void Seconds_and_dates_are_waits_and_a_date_in_the_past_is_none(string? header, int? seconds)
    {
        using HttpResponseMessage response = new();
        if (header is not null)
        {
            response.Headers.TryAddWithoutValidation("Retry-After", header);
        }

        Assert.Equal(seconds, ResponseMetadata.RetryAfter(response, new FakeTimeProvider(DateTimeOffset.UnixEpoch))?.TotalSeconds);
    }
}
