using Xunit.Sdk;

namespace WebChat.Tests;

public sealed class BrowserTests
{
    [Fact]
    public void A_missing_browser_fails_on_CI_and_skips_elsewhere()
    {
        Assert.IsType<FailException>(Browser.Missing(isOnCi: true));
        Assert.IsType<SkipException>(Browser.Missing(isOnCi: false));
    }

    [Fact]
    public void A_browser_is_looked_for_where_it_is_said_to_be()
    {
        var somewhere = typeof(BrowserTests).Assembly.Location;

        Assert.Equal(somewhere, Browser.FindChromium(somewhere));
        Assert.NotEqual("/nowhere/chromium", Browser.FindChromium("/nowhere/chromium"));
    }
}
