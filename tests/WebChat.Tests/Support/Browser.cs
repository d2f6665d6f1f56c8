using Xunit.Sdk;

[assembly: AssemblyFixture(typeof(WebChat.Tests.Support.Browser))]

namespace WebChat.Tests.Support;

/// <summary>One headless Chromium for all tests: the system's own, none is downloaded.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        var path = FindChromium(Environment.GetEnvironmentVariable("CHROMIUM_PATH"));
        if (path is null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A window with nothing of other tests in it; skips the test where there is no Chromium.</summary>
    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        return await (_browser ?? throw Missing(Environment.GetEnvironmentVariable("CI") == "true")).NewContextAsync(options);
    }

    /// <summary>Where Chromium is: where it is said to be, or where distributions put it.</summary>
    internal static string? FindChromium(string? path) =>
        new[] { path, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>A missing browser skips the test on a developer's machine; on CI it fails, so that nothing goes untested unseen.</summary>
    internal static Exception Missing(bool isOnCi)
    {
        const string Reason = "There is no Chromium: install it, or set CHROMIUM_PATH to one.";
        return isOnCi ? FailException.ForFailure(Reason) : SkipException.ForSkip(Reason);
    }
}
