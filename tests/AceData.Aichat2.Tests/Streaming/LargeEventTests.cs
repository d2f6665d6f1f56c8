namespace AceData.Aichat2.Tests;

public sealed class LargeEventTests
{
    [Theory]
    [MemberData(nameof(EventSizeTests.Formats), MemberType = typeof(EventSizeTests))]
    public async Task An_event_of_10_MB_is_read_whole(string mediaType, string before)
    {
        using StreamProbe probe = new();
        var text = string.Concat(Enumerable.Range(0, 1_000_000).Select(i => $"{i % 1000:000} Grüß\\n"[..10]));
        var body = $"{before}{{\"type\":\"text_delta\",\"content\":\"{text}\"}}\n\n{before}{{\"type\":\"done\"}}\n\n";

        var outcome = await probe.ReadAsync(body, mediaType, 10_000);

        Assert.Null(outcome.Failure);
        var delta = Assert.IsType<TextDeltaEvent>(outcome.Events[0]);
        Assert.Equal(text.Replace("\\n", "\n", StringComparison.Ordinal), delta.Text);
        Assert.Equal(delta.Text, delta.Answer);
        Assert.True(Encoding.UTF8.GetByteCount(body) > 10_000_000);
    }
}
