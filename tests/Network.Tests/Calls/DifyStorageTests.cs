using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Calls;

/// <summary>Dify's storages answer 503 when a file is half stored: the one 503 of a service itself that does not say "not begun".</summary>
public sealed class DifyStorageTests
{
    [Fact]
    public async Task Upload_that_fails_in_the_storage_may_have_been_processed()
    {
        await using var origin = Origin.Start(exchange => exchange.AnswerAsync(503, "application/json", """{"code":"s3_connection_failed","message":"away","status":503}"""));

        var outcome = await Outcome.OfAsync(ClientOperations.Find("dify upload"), new ClientSetup(origin.Address), TestContext.Current.CancellationToken);

        Assert.True(outcome.Failure.MayHaveBeenProcessed);
    }
}
