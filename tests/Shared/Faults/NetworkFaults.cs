using System.Net.Sockets;

namespace AceData.Tests;

/// <summary>Faults of connections: refused, cut, silent, slow.</summary>
internal static class NetworkFaults
{
    // A port that is taken and does not listen: nobody else can come to answer on it.
    private static readonly Socket Taken = Take();

    public static IEnumerable<SocketFault> All() =>
    [
        new("refused connection", Nothing) { Address = _ => new Uri($"http://127.0.0.1:{((IPEndPoint)Taken.LocalEndPoint!).Port}/") },
        new("unresolvable name", Nothing) { Address = _ => new Uri("http://no-such-host.invalid/") },
        new("closed after accept", Nothing),
        new("TLS to a plain port", NotTls) { Address = address => new Uri($"https://127.0.0.1:{address.Port}/") },
        new("reset before headers", (connection, _) => CutAsync(connection, "", reset: true)),
        new("reset in the headers", (connection, _) => CutAsync(connection, "HTTP/1.1 200 OK\r\nContent-Ty", reset: true)),
        new("reset after the headers", (connection, setting) => CutAsync(connection, Chunked(setting), reset: true)),
        new("cut before headers", (connection, _) => CutAsync(connection, "")),
        new("cut in the headers", (connection, _) => CutAsync(connection, "HTTP/1.1 200 OK\r\nContent-Ty")),
        new("cut after the headers", (connection, setting) => CutAsync(connection, Chunked(setting))),
        new("cut inside a chunk", (connection, setting) => CutAsync(connection, Chunked(setting, setting.Answer.First) + "ff\r\n" + setting.Answer.Second[..5])),
        new("cut between events", (connection, setting) => CutAsync(connection, Chunked(setting, setting.Answer.First))),
        new("cut before done", (connection, setting) => CutAsync(connection, Chunked(setting, setting.Answer.First, setting.Answer.Second))),
        new("ended in good order between events", (connection, setting) => CutAsync(connection, Chunked(setting, setting.Answer.First) + "0\r\n\r\n")),
        new("ended in good order inside an event", (connection, setting) => CutAsync(connection, Chunked(setting, setting.Answer.First, setting.Answer.Second[..8]) + "0\r\n\r\n")),
        new("cut once before headers, then good", (connection, setting) => connection.Number == 1 ? CutAsync(connection, "") : GoodAsync(connection, setting)),
        new("stall before headers", (connection, _) => StallAsync(connection, "")) { Limits = FaultLimits.Short },
        new("stall after the headers", (connection, setting) => StallAsync(connection, Chunked(setting))) { Limits = FaultLimits.Short },
        new("stall between events", (connection, setting) => StallAsync(connection, Chunked(setting, setting.Answer.First))) { Limits = FaultLimits.Short },
        new("stall inside an event", (connection, setting) => StallAsync(connection, Chunked(setting, setting.Answer.First, setting.Answer.Second[..8]))) { Limits = FaultLimits.Short },
        new("slow drip, one byte each time", DripAsync),
        new("idle connection closed before it is used again", CloseIdleAsync) { CallsBefore = true, ClosesBetween = true },
        new("idle connection closed just as it is used again", CloseOnReuseAsync) { CallsBefore = true },
    ];

    public static string Chunked(FaultSetting setting, params string[] pieces) =>
        HttpText.Head(200, setting.Answer.ContentType, "Transfer-Encoding: chunked") + string.Concat(pieces.Select(HttpText.Chunk));

    public static async Task GoodAsync(ScriptedConnection connection, FaultSetting setting)
    {
        while (await connection.ReadRequestAsync() is not null)
        {
            await connection.SendAsync(Good(setting));
        }
    }

    private static string Good(FaultSetting setting) => Chunked(setting, setting.Answer.Text) + "0\r\n\r\n";

    private static Task Nothing(ScriptedConnection connection, FaultSetting setting) => Task.CompletedTask;

    private static async Task NotTls(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.AwaitByteAsync();
        await connection.SendAsync(HttpText.Whole(400, "text/plain", "this is no TLS"));
        await connection.StallAsync();
    }

    private static async Task CutAsync(ScriptedConnection connection, string sent, bool reset = false)
    {
        if (await connection.ReadRequestAsync() is null)
        {
            return;
        }

        await connection.SendAsync(sent);
        if (reset)
        {
            connection.Reset();
        }
    }

    private static async Task StallAsync(ScriptedConnection connection, string sent)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(sent);
        await connection.StallAsync();
    }

    private static async Task DripAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.DripAsync(Encoding.UTF8.GetBytes(Good(setting)));
    }

    private static async Task CloseIdleAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(Good(setting));
    }

    // The client has begun to send when the connection goes: it cannot know what became of its request.
    private static async Task CloseOnReuseAsync(ScriptedConnection connection, FaultSetting setting)
    {
        await connection.ReadRequestAsync();
        await connection.SendAsync(Good(setting));
        if (connection.Number == 1)
        {
            await connection.AwaitByteAsync();
            connection.Reset();
            return;
        }

        await connection.StallAsync();
    }

    private static Socket Take()
    {
        Socket taken = new(SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return taken;
    }
}
