using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using static Microsoft.Playwright.Assertions;

namespace WebChat.Tests;

[Collection(nameof(PageTests))]
public sealed class SecurityTests(Browser browser, Host host)
{
    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_that_would_change_something_for_another_site_is_refused(string header, string value)
    {
        var before = host.Emulator.Requests.Count;
        foreach (var (method, path) in new[] { ("POST", "/api/chat"), ("POST", "/api/answers"), ("POST", "/api/runs"), ("POST", "/api/conversations/1/title"), ("DELETE", "/api/conversations/1") })
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path) { Content = JsonContent.Create(new { text = "Order ten pizzas" }) };
            request.Headers.Add(header, value);
            using var response = await host.Sample.Http.SendAsync(request, cancellationToken: TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }

        Assert.Equal(before, host.Emulator.Requests.Count);
    }

    [Fact]
    public async Task A_request_without_the_content_type_that_browsers_ask_leave_for_is_refused()
    {
        using StringContent content = new("""{"text":"Order ten pizzas"}""");
        using var response = await host.Sample.Http.PostAsync("/api/chat", content, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Another_name_for_this_host_is_refused_so_that_no_foreign_DNS_leads_here()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/conversations");
        request.Headers.Host = "rebound.example";
        using var response = await host.Sample.Http.SendAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task The_public_address_is_a_name_of_this_host()
    {
        await using var sample = await WebChatProcess.StartAsync(host.Emulator, "--WebChat:PublicAddress", "https://chat.example.com");
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/conversations");
        request.Headers.Host = "chat.example.com";
        using var response = await sample.Http.SendAsync(request, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/app.js")]
    [InlineData("/api/conversations")]
    [InlineData("/api/conversations/none")]
    public async Task Every_answer_carries_the_policy(string path)
    {
        using var response = await host.Sample.Http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken: TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'self'; style-src 'self'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task The_page_of_another_site_cannot_ask_in_the_name_of_the_person()
    {
        await using var elsewhere = await StartElsewhereAsync();
        await using var window = await browser.OpenAsync();
        var page = await window.NewPageAsync();
        await page.GotoAsync(elsewhere.Urls.First());
        var before = host.Emulator.Requests.Count;

        // What a browser sends without asking leave first. It keeps the answer to itself, and says that one came.
        TaskCompletionSource<string?> refused = new(TaskCreationOptions.RunContinuationsAsynchronously);
        page.RequestFailed += (_, request) => refused.TrySetResult(request.Failure);
        await page.EvaluateAsync(
            "address => fetch(address, { method: 'POST', mode: 'no-cors', body: '{}' }).catch(() => {})",
            new Uri(host.Sample.Address, "/api/conversations/1/again").AbsoluteUri);
        Assert.Equal("net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin", await refused.Task.WaitAsync(TimeSpan.FromSeconds(20), cancellationToken: TestContext.Current.CancellationToken));
        var isSent = await page.EvaluateAsync<bool>(
            "address => fetch(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{\"text\":\"Order\"}' }).then(() => true, () => false)",
            new Uri(host.Sample.Address, "/api/chat").AbsoluteUri);

        Assert.False(isSent);
        Assert.Equal(before, host.Emulator.Requests.Count);
    }

    [Fact]
    public async Task Markup_in_what_anybody_says_is_shown_as_text()
    {
        const string Markup = "<img src=x onerror=\"window.hacked = true\"><script>window.hacked = true</script>";
        await using var chat = await host.OpenAsync(browser);
        host.Replies.Enqueue(
            ReplyPart.Thinking(Markup),
            ReplyPart.ToolUse("call_1", Markup, new() { ["text"] = Markup }, Markup),
            ReplyPart.Text($"{Markup}\n\n# {Markup}\n\n- {Markup}\n\n```\n{Markup}\n```"));

        await chat.AskAsync(Markup);
        await Expect(chat.Send).ToBeVisibleAsync();
        await AssertIsTextAsync(chat, Markup);
        await chat.ReloadAsync();
        await AssertIsTextAsync(chat, Markup);
    }

    private static async Task AssertIsTextAsync(ChatPage chat, string markup)
    {
        foreach (var place in new[] { ".bubble", ".thinking .text", ".tool-name", ".tool pre >> nth=1", ".text p >> nth=1", ".text h3", ".text li", ".text pre" })
        {
            await Expect(chat.Page.Locator(place)).ToHaveTextAsync(markup);
        }

        await Expect(chat.Page.Locator("#transcript :is(img, script)")).ToHaveCountAsync(0);
        Assert.False(await chat.Page.EvaluateAsync<bool>("'hacked' in window"));
    }

    private static async Task<WebApplication> StartElsewhereAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => Results.Content("<!DOCTYPE html><title>Elsewhere</title>", "text/html"));
        await app.StartAsync();
        return app;
    }
}
