using System.Globalization;

namespace AceData.Aichat2.Tests;

/// <summary>Random cuts and random damage. The seed stands in the output; AICHAT2_TEST_SEED runs the same again.</summary>
public sealed class MutationTests : IDisposable
{
    private const int Mutations = 10_000;
    private const long MostBytes = 1024 * 1024;

    private readonly StreamProbe _probe = new(options => options.MaxEventBytes = 64 * 1024);
    private readonly int _seed = int.TryParse(Environment.GetEnvironmentVariable("AICHAT2_TEST_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : Random.Shared.Next();

    [Fact]
    public async Task Any_cuts_of_any_transcript_give_the_same_events()
    {
        var random = Seeded();
        foreach (var name in Transcript.Streams())
        {
            var bytes = Transcript.Bytes(name);
            var whole = await _probe.ReadAsync(bytes, Transcript.MediaType(name));
            for (var round = 0; round < 200; round++)
            {
                var most = random.Next(1, 200);
                int[] pieces = [.. Enumerable.Range(0, bytes.Length).Select(_ => random.Next(1, most + 1))];

                var cut = await _probe.ReadAsync(bytes, Transcript.MediaType(name), pieces);

                Assert.True(whole.Full.SequenceEqual(cut.Full) && whole.Failure?.Message == cut.Failure?.Message, $"{name}, round {round}, seed {_seed}");
            }
        }
    }

    [Fact]
    public async Task Random_damage_ends_in_events_or_in_one_typed_exception_within_bounded_memory()
    {
        var random = Seeded();
        var transcripts = Transcript.Streams().Select(name => (Bytes: Transcript.Bytes(name), Type: Transcript.MediaType(name))).ToArray();
        for (var round = 0; round < Mutations; round++)
        {
            var (bytes, mediaType) = transcripts[random.Next(transcripts.Length)];
            var damaged = Damage(bytes, random);
            var before = GC.GetAllocatedBytesForCurrentThread();

            var outcome = await _probe.ReadAsync(damaged, random.Next(20) == 0 ? Other(mediaType) : mediaType, random.Next(1, 500));

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.True(outcome.Failure is null or ProtocolException or StreamErrorException or StreamInterruptedException, $"Seed {_seed}, round {round}: {outcome.Failure}");
            Assert.True(allocated < MostBytes, $"Seed {_seed}, round {round}: {allocated} bytes");
        }
    }

    [Fact]
    public async Task Damage_gives_the_same_whole_and_byte_by_byte()
    {
        var random = Seeded();
        foreach (var name in Transcript.Streams())
        {
            for (var round = 0; round < 50; round++)
            {
                var damaged = Damage(Transcript.Bytes(name), random);

                var whole = await _probe.ReadAsync(damaged, Transcript.MediaType(name));
                var bytewise = await _probe.ReadAsync(damaged, Transcript.MediaType(name), 1);

                Assert.True(whole.Full.SequenceEqual(bytewise.Full) && whole.Failure?.Message == bytewise.Failure?.Message, $"{name}, round {round}, seed {_seed}");
            }
        }
    }

    public void Dispose() => _probe.Dispose();

    private Random Seeded()
    {
        TestContext.Current.TestOutputHelper?.WriteLine($"AICHAT2_TEST_SEED={_seed}");
        return new Random(_seed);
    }

    private static string Other(string mediaType) => mediaType == StreamProbe.Sse ? StreamProbe.NdJson : StreamProbe.Sse;

    private static byte[] Damage(byte[] bytes, Random random)
    {
        ByteDamage damage = new(random);
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            bytes = damage.Damage(bytes);
        }

        return bytes;
    }
}
