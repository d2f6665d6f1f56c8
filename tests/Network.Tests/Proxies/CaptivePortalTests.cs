using AceData;
using AceData.Dify;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Proxies;

/// <summary>P6: a captive portal answers everything with a page and 200.</summary>
public sealed class CaptivePortalTests
{
    private const string Page = "<!DOCTYPE html><html><body>Accept the terms of this hotel.</body></html>";

    public static TheoryData<string> All => ClientOperations.Names(ClientOperations.All);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Call_ends_with_a_ProtocolException(string name)
    {
        await using var portal = Portal();

        var outcome = await Outcome.OfAsync(ClientOperations.Find(name), new ClientSetup(portal.Address), TestContext.Current.CancellationToken);

        Assert.IsType<ProtocolException>(outcome.Exception);
    }

    [Fact]
    public Task Dify_StopAsync_throws_ProtocolException() => DifyAsync(client => client.StopAsync("t-1"));

    [Fact]
    public Task Dify_Conversations_DeleteAsync_throws_ProtocolException() => DifyAsync(client => client.Conversations.DeleteAsync("c-1"));

    [Fact]
    public Task Dify_Files_DownloadAsync_throws_ProtocolException() => DifyAsync(client => client.Files.DownloadAsync("f-1"));

    [Fact]
    public async Task Dify_Files_DownloadAsync_still_hands_out_an_HTML_attachment()
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(200, "text/html", Page, "Content-Disposition: attachment; filename=\"page.html\""));
        using var client = DifyCalls.Client(new ClientSetup(origin.Address));

        await using var file = await client.Files.DownloadAsync("f-1", asAttachment: true);

        Assert.Equal(Page.Length, (await file.ToArrayAsync(TestContext.Current.CancellationToken)).Length);
    }

    private static Origin Portal() => Origin.Start(exchange => exchange.AnswerAsync(200, "text/html; charset=utf-8", Page));

    private static async Task DifyAsync(Func<DifyChatClient, Task> call)
    {
        await using var portal = Portal();
        using var client = DifyCalls.Client(new ClientSetup(portal.Address));

        await Assert.ThrowsAsync<ProtocolException>(() => call(client));
    }
}
