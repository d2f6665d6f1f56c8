using System.Net.Sockets;
using AceData;
using AceData.Aichat2;

namespace Docs.Tests;

/// <summary>A client whose service does not answer, in the way that a row of the table names.</summary>
internal sealed class NoAnswer(Aichat2Emulator emulator, ConversationsClient client, Socket deaf) : IAsyncDisposable
{
    public const string Piece = "Half an";

    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);

    public ConversationsClient Client => client;

    public static async Task<NoAnswer> StartAsync(string what)
    {
        var emulator = await Aichat2Emulator.StartAsync(new Aichat2EmulatorOptions { ApiToken = "made-up" });
        ConversationsClientOptions options = new() { ApiToken = "made-up", BaseAddress = emulator.BaseAddress, Retry = new RetryOptions { BaseDelay = TimeSpan.Zero } };
        HttpClient? http = null;

        // Bound and not listening: whoever connects is refused, and nobody else gets the port meanwhile.
        Socket deaf = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        deaf.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        switch (what)
        {
            case "no connection: refused, no such name":
                options.BaseAddress = new Uri($"http://{deaf.LocalEndPoint}");
                break;
            case "TLS was refused":
                options.BaseAddress = new UriBuilder(emulator.BaseAddress) { Scheme = "https" }.Uri;
                break;
            case "cut after the request was sent":
                emulator.Faults.Add(Fault.CutBeforeAnswer() with { Times = int.MaxValue });
                break;
            case "cut inside a stream":
                emulator.Replies = new ScriptedReplies().Enqueue(ReplyPart.Text(Piece), ReplyPart.EndOfStream());
                break;
            case "`ConnectTimeout`":
                http = NeverConnecting();
                break;
            case "`Timeout`":
                options.Timeout = Soon;
                emulator.Faults.Add(Fault.Stall() with { Times = int.MaxValue });
                break;
            case "`StreamIdleTimeout`":
                options.StreamIdleTimeout = Soon;
                emulator.Faults.Add(Fault.StallAfter(0));
                break;
            case "not this API":
                emulator.Faults.Add(Fault.HtmlPage(200) with { Times = int.MaxValue });
                break;
            default:
                throw new InvalidOperationException($"Say here how '{what}' comes about.");
        }

        return new NoAnswer(emulator, http is null ? new ConversationsClient(options) : new ConversationsClient(options, http), deaf);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        deaf.Dispose();
        await emulator.DisposeAsync();
    }

    // A connection that is neither made nor refused, which a loopback address cannot show.
    private static HttpClient NeverConnecting() => new(new SocketsHttpHandler
    {
        ConnectTimeout = TimeSpan.FromMilliseconds(50),
        ConnectCallback = async (_, cancellationToken) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellationToken);
            return Stream.Null;
        },
    });
}
