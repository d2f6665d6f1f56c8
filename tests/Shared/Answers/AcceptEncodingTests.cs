using System.IO.Compression;
using Microsoft.Extensions.DependencyInjection;

namespace AceData.Tests;

/// <summary>What a client asks for on the wire, and that it reads what a server compresses; a subclass brings the client.</summary>
public abstract class AcceptEncodingTests<TClient>
    where TClient : class, IDisposable
{
    private const string Compressed = "gzip, br";

    /// <summary>Every kind of call of the client.</summary>
    protected abstract IReadOnlyList<WireCall<TClient>> Calls { get; }

    /// <summary>A call whose whole body is read at once.</summary>
    protected static WireCall<TClient> Json(string body, Func<TClient, Task<string?>> run) => new(Compressed, "application/json", body, run);

    /// <summary>A call whose body is read as it comes.</summary>
    protected static WireCall<TClient> Streamed(string contentType, string body, Func<TClient, Task<string?>> run) => new("identity", contentType, body, run);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Calls_ask_on_the_wire_for_identity_alone_where_they_stream(bool isRegistered)
    {
        foreach (var call in Calls)
        {
            await using var server = ScriptedServer.Start(connection => AnswerAsync(connection, call, Encoding.UTF8.GetBytes(call.Body)));
            Assert.NotNull(await RunAsync(call, server.Address, isRegistered));

            Assert.Equal(call.AcceptEncoding, Assert.Single(server.Requests).Headers["Accept-Encoding"]);
        }
    }

    [Theory]
    [InlineData("gzip", true)]
    [InlineData("gzip", false)]
    [InlineData("br", false)]
    [InlineData("deflate", false)]
    public async Task Calls_read_what_a_server_compressed_whether_it_was_asked_or_not(string encoding, bool isRegistered)
    {
        foreach (var call in Calls)
        {
            await using var plain = ScriptedServer.Start(connection => AnswerAsync(connection, call, Encoding.UTF8.GetBytes(call.Body)));
            await using var server = ScriptedServer.Start(connection => AnswerAsync(connection, call, Compress(call.Body, encoding), $"Content-Encoding: {encoding}"));

            Assert.Equal(await RunAsync(call, plain.Address, isRegistered), await RunAsync(call, server.Address, isRegistered));
        }
    }

    [Fact]
    public async Task Calls_read_what_the_handler_of_an_HttpClient_of_the_callers_decompressed()
    {
        foreach (var call in Calls)
        {
            await using var server = ScriptedServer.Start(connection => AnswerAsync(connection, call, Compress(call.Body, "gzip"), "Content-Encoding: gzip"));
            using SocketsHttpHandler handler = new() { AutomaticDecompression = DecompressionMethods.All };
            using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
            using var client = Create(server.Address, http);

            Assert.NotNull(await call.RunAsync(client));
        }
    }

    protected abstract TClient Create(Uri address, HttpClient? http);

    protected abstract void Register(IServiceCollection services, Uri address);

    private static async Task AnswerAsync(ScriptedConnection connection, WireCall<TClient> call, byte[] body, params string[] headers)
    {
        if (await connection.ReadRequestAsync() is not null)
        {
            await connection.SendAsync(HttpText.Whole(200, call.ContentType, body, [.. headers, "Connection: close"]));
        }
    }

    private static byte[] Compress(string text, string encoding)
    {
        using MemoryStream compressed = new();
        using (Stream compressor = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionLevel.Fastest),
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest),
            _ => new ZLibStream(compressed, CompressionLevel.Fastest),
        })
        {
            compressor.Write(Encoding.UTF8.GetBytes(text));
        }

        return compressed.ToArray();
    }

    private async Task<string?> RunAsync(WireCall<TClient> call, Uri address, bool isRegistered)
    {
        if (!isRegistered)
        {
            using var own = Create(address, http: null);
            return await call.RunAsync(own);
        }

        ServiceCollection services = new();
        Register(services, address);
        await using var provider = services.BuildServiceProvider();
        return await call.RunAsync(provider.GetRequiredService<TClient>());
    }
}
