using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AceData.Dify.Tests;

/// <summary>One gigabyte each way over a real socket, server and client in one process: what is held is the sum of both.</summary>
[Collection(nameof(Alone))]
public sealed class LargeFileTests(ITestOutputHelper output)
{
    private const long Gigabyte = 1024L * 1024 * 1024;
    private const long Allowed = 50 * 1024 * 1024;

    [Fact]
    public async Task An_upload_of_a_gigabyte_holds_less_than_50_MB()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        using GeneratedStream file = new(Gigabyte);
        HeldMemory held = new();

        var uploaded = await client.Files.UploadAsync(FileSource.FromStream(file, "large.bin"), new UploadOptions { Progress = held }, cancellationToken: TestContext.Current.CancellationToken);

        output.WriteLine($"Held at most {held.Most / 1024 / 1024} MB more than before.");
        Assert.True(uploaded.Size > Gigabyte && uploaded.Size < Gigabyte + 4096, $"{uploaded.Size} bytes arrived.");
        Assert.Equal(Gigabyte, held.LastReport);
        Assert.InRange(held.Most, 0, Allowed);
    }

    [Fact]
    public async Task A_download_of_a_gigabyte_holds_less_than_50_MB()
    {
        await using var server = await StartAsync();
        using var client = Client(server);
        HeldMemory held = new();

        await using var download = await client.Files.DownloadAsync("f1", cancellationToken: TestContext.Current.CancellationToken);
        await download.CopyToAsync(Stream.Null, held, cancellationToken: TestContext.Current.CancellationToken);

        output.WriteLine($"Held at most {held.Most / 1024 / 1024} MB more than before.");
        Assert.Equal((Gigabyte, Gigabyte), (download.Length!.Value, held.LastReport));
        Assert.InRange(held.Most, 0, Allowed);
    }

    private static DifyChatClient Client(WebApplication server) =>
        new(new DifyChatClientOptions { ApiToken = FakeDify.Key, BaseAddress = new Uri(server.Urls.First() + "/v1"), User = "ada" });

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.Limits.MaxRequestBodySize = null;
        });
        var server = builder.Build();
        server.Run(context => context.Request.Method == "POST" ? SwallowAsync(context) : PourAsync(context));
        await server.StartAsync();
        return server;
    }

    private static async Task SwallowAsync(HttpContext context)
    {
        var buffer = new byte[64 * 1024];
        var total = 0L;
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer)) > 0)
        {
            total += read;
        }

        context.Response.StatusCode = 201;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync($$"""{"id":"f1","size":{{total}}}""");
    }

    private static async Task PourAsync(HttpContext context)
    {
        context.Response.ContentType = "application/octet-stream";
        context.Response.ContentLength = Gigabyte;
        using GeneratedStream file = new(Gigabyte);
        await file.CopyToAsync(context.Response.Body, 64 * 1024);
    }

    /// <summary>Bytes made as they are read.</summary>
    private sealed class GeneratedStream(long length) : Stream
    {
        private long _position;

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => length;

        public override long Position
        {
            get => _position;
            set => _position = value;
        }

        public override int Read(byte[] buffer, int offset, int count) => Next(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Next(buffer.Span));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private int Next(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - _position);
            buffer[..count].Fill((byte)_position);
            _position += count;
            return count;
        }
    }

    /// <summary>The most that the process held while it was told of progress, above what it held before.</summary>
    private sealed class HeldMemory : IProgress<long>
    {
        private const long Step = 16 * 1024 * 1024;

        private readonly long _before = Now(collect: true);
        private long _next;

        public long Most { get; private set; }

        public long LastReport { get; private set; }

        public void Report(long value)
        {
            LastReport = value;
            if (value < _next)
            {
                return;
            }

            _next = value + Step;
            Most = Math.Max(Most, Now(collect: false) - _before);
        }

        // What the whole process occupies, native buffers and garbage not yet collected included.
        private static long Now(bool collect)
        {
            if (collect)
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                GC.Collect();
            }

            return Environment.WorkingSet;
        }
    }
}
