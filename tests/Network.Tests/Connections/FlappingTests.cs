using System.Collections.Concurrent;
using AceData;
using Network.Tests.Clients;
using Network.Tests.Gear;
using Network.Tests.Origins;

namespace Network.Tests.Connections;

/// <summary>Two thousand turns through a gateway that restarts, to an origin that resets now and then: none is doubled, and every report is true.</summary>
public sealed class FlappingTests
{
    private const int Count = 2000;

    [Fact]
    public async Task Turns_through_a_flapping_haproxy_are_answered_once_or_reported_truly()
    {
        var operation = ClientOperations.Find("bedrock chat");
        var number = 0;
        await using var origin = Origin.Start(exchange => Interlocked.Increment(ref number) % 13 == 0 ? exchange.ReadAndResetAsync() : operation.GoodAsync(exchange));
        await using var haproxy = await Gateways.HaproxyAsync(origin.Port, backend: "retries 0");
        ConcurrentDictionary<string, Outcome> outcomes = new();
        var left = Count;
        var turns = Parallel.ForEachAsync(
            Enumerable.Range(0, Count),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (index, cancellationToken) =>
            {
                // The token is the one text of a call that the tests can choose and the origin can see.
                var name = $"turn-{index:0000}-token";
                outcomes[name] = await Outcome.OfAsync(
                    operation,
                    new ClientSetup(haproxy.Address) { Configure = options => Patient(options, name) },
                    cancellationToken);
                Interlocked.Decrement(ref left);
            });
        while (Volatile.Read(ref left) > Count / 10)
        {
            var goal = Volatile.Read(ref left) - (Count / 10);
            using PeriodicTimer look = new(TimeSpan.FromMilliseconds(20));
            while (Volatile.Read(ref left) > goal && await look.WaitForNextTickAsync())
            {
                // The gateway runs for another tenth of the turns.
            }

            await haproxy.StopAsync();
            await haproxy.StartAsync();
        }

        await turns;

        var arrived = origin.Log.Where(request => request.Body is not null).CountBy(request => request.Headers["x-api-key"]).ToDictionary();
        Assert.DoesNotContain(arrived, pair => pair.Value > 1);
        Assert.DoesNotContain(outcomes, pair => pair.Value.Exception is null && !arrived.ContainsKey(pair.Key));
        Assert.DoesNotContain(outcomes, pair => pair.Value.Exception is AceDataException { MayHaveBeenProcessed: false } && arrived.ContainsKey(pair.Key));
        Assert.DoesNotContain(outcomes, pair => pair.Value.Exception is not null and not AceDataException);
    }

    private static void Patient(ApiClientOptions options, string name)
    {
        options.ApiToken = name;
        options.Retry = new RetryOptions();
    }
}
