namespace AceData.Core.Tests;

public sealed class ConnectionLimitsTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public static TheoryData<Exception?, TimeSpan, bool, TimeoutKind?> Ends => new()
    {
        { null, Second, false, null },
        { new InvalidOperationException(), Second, false, null },
        { new TimeoutException("late", new TaskCanceledException()), Second, true, TimeoutKind.HttpClient },
        { new TimeoutException("late", new TaskCanceledException()), Timeout.InfiniteTimeSpan, true, null },
        { new TimeoutException("A connection could not be established within the configured ConnectTimeout."), Second, false, TimeoutKind.Connect },
        { new TimeoutException("A connection could not be established within the configured ConnectTimeout."), Second, true, null },
        { new TimeoutException("another"), Second, false, null },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public void What_ended_a_request_is_told_by_what_the_platform_wraps(Exception? inner, TimeSpan httpClient, bool mayHaveBeenSent, TimeoutKind? limit) =>
        Assert.Equal(limit, new ConnectionLimits(httpClient, Connect: null).Find(new TaskCanceledException("", inner), mayHaveBeenSent));

    [Fact]
    public void The_sockets_of_a_clients_own_keep_no_cookies_follow_no_redirects_and_do_not_outlive_DNS()
    {
        using var handler = Assert.IsType<SocketsHttpHandler>(PrimaryHandler.Create(Second));

        Assert.Equal((false, false, Second), (handler.AllowAutoRedirect, handler.UseCookies, handler.ConnectTimeout));
        Assert.Equal((true, TimeSpan.FromMilliseconds(250), TimeSpan.FromMinutes(5)), (handler.EnableMultipleHttp2Connections, handler.ResponseDrainTimeout, handler.PooledConnectionLifetime));
        Assert.Equal(System.Net.DecompressionMethods.None, handler.AutomaticDecompression);
    }
}
