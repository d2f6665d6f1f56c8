using System.Text;
using AceData;
using AceData.Dify;
using Network.Tests.Clients;
using Network.Tests.Origins;

namespace Network.Tests.Calls;

/// <summary>U1 to U3, F5 and F6: files on their way up.</summary>
public sealed class UploadTests
{
    private static readonly ClientOperation Upload = ClientOperations.Find("dify upload");

    [Fact]
    public async Task Source_that_throws_is_named_in_the_message()
    {
        var outcome = await UploadAsync(() => new FailingStream(256 * 1024));

        Assert.Contains("could not be read", outcome.Failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Source_that_throws_is_not_transient()
    {
        var outcome = await UploadAsync(() => new FailingStream(256 * 1024));

        Assert.False(outcome.Failure.IsTransient);
    }

    [Fact]
    public async Task Source_that_throws_keeps_its_exception_inside()
    {
        var outcome = await UploadAsync(() => new FailingStream(256 * 1024));

        Assert.Equal(FailingStream.Complaint, outcome.Failure.InnerException?.Message);
    }

    [Theory]
    [InlineData(-1000)]
    [InlineData(1000)]
    public async Task File_that_changes_its_size_is_not_a_fault_of_the_network(int change)
    {
        await using var origin = Origin.Start(Upload.GoodAsync);
        using var client = DifyCalls.Client(new ClientSetup(origin.Address));
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[10_000]);
        var file = FileSource.FromPath(path, "a.bin");
        await File.WriteAllBytesAsync(path, new byte[10_000 + change]);

        var exception = await Assert.ThrowsAnyAsync<AceDataException>(() => client.Files.UploadAsync(file));

        File.Delete(path);
        Assert.Equal("UploadSourceException", exception.GetType().Name);
    }

    [Fact]
    public async Task File_that_is_deleted_is_not_a_fault_of_the_network()
    {
        await using var origin = Origin.Start(Upload.GoodAsync);
        using var client = DifyCalls.Client(new ClientSetup(origin.Address));
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, new byte[10_000]);
        var file = FileSource.FromPath(path, "a.bin");
        File.Delete(path);

        var exception = await Assert.ThrowsAnyAsync<AceDataException>(() => client.Files.UploadAsync(file));

        Assert.IsType<FileNotFoundException>(exception.InnerException);
    }

    [Fact]
    public async Task One_time_source_throws_when_it_is_uploaded_again()
    {
        await using var origin = Origin.Start(Upload.GoodAsync);
        using var client = DifyCalls.Client(new ClientSetup(origin.Address));
        var file = FileSource.FromStream(new OneTimeStream("hello"), "a.txt");
        await client.Files.UploadAsync(file);

        await Assert.ThrowsAnyAsync<Exception>(() => client.Files.UploadAsync(file));
    }

    [Fact]
    public async Task One_time_source_is_stored_once_although_a_handler_repeats()
    {
        await using var origin = Origin.Start(Upload.GoodAsync);
        using var http = Http.Over(new RepeatingHandler());
        using var client = DifyCalls.Client(new ClientSetup(origin.Address) { Http = http });

        await Assert.ThrowsAnyAsync<AceDataException>(() => client.Files.UploadAsync(FileSource.FromStream(new OneTimeStream("hello"), "a.txt")));

        Assert.Equal(1, origin.Turns);
    }

    [Fact]
    public async Task Early_413_while_20_MB_go_up_is_PayloadTooLarge()
    {
        await using var origin = TooLarge();

        var outcome = await Outcome.OfAsync(Upload, Large(origin), TestContext.Current.CancellationToken);

        Assert.IsType<PayloadTooLargeException>(outcome.Exception);
    }

    [Fact]
    public async Task Large_upload_waits_for_100_continue()
    {
        await using var origin = Origin.Start(Upload.GoodAsync);

        await Outcome.OfAsync(Upload, Large(origin), TestContext.Current.CancellationToken);

        Assert.Equal("100-continue", Assert.Single(origin.Log).Headers.GetValueOrDefault("Expect"));
    }

    [Theory]
    [InlineData("aichat2 chat")]
    [InlineData("dify chat")]
    [InlineData("dify upload")]
    [InlineData("bedrock chat")]
    public async Task Small_request_does_not_wait_for_100_continue(string name)
    {
        var operation = ClientOperations.Find(name);
        await using var origin = Origin.Start(operation.GoodAsync);

        await Outcome.OfAsync(operation, new ClientSetup(origin.Address), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("Expect", Assert.Single(origin.Log).Headers.Keys);
    }

    [Fact]
    public async Task Source_without_a_length_goes_up_in_chunks()
    {
        await using var origin = Origin.Start(Upload.GoodAsync);

        await Outcome.OfAsync(Upload, new ClientSetup(origin.Address) { Source = () => new OneTimeStream("hello") }, TestContext.Current.CancellationToken);

        Assert.Equal("chunked", Assert.Single(origin.Log).Headers.GetValueOrDefault("Transfer-Encoding"));
    }

    private static async Task<Outcome> UploadAsync(Func<Stream> source)
    {
        await using var origin = Origin.Start(Upload.GoodAsync);
        return await Outcome.OfAsync(Upload, new ClientSetup(origin.Address) { Source = source }, TestContext.Current.CancellationToken);
    }

    private static Origin TooLarge() => Origin.Start(async exchange =>
    {
        await exchange.RespondAsync(413, "text/html", "<html>413</html>", "Connection: close");
        exchange.Close();
    });

    private static ClientSetup Large(Origin origin) => new(origin.Address) { Source = () => new MemoryStream(new byte[20 * 1024 * 1024]) };

    private sealed class OneTimeStream(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => false;
    }
}
