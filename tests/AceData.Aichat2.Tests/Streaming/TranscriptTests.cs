namespace AceData.Aichat2.Tests;

public sealed class TranscriptTests
{
    [Fact]
    public async Task Probe()
    {
        foreach (var name in Transcript.Streams())
        {
            var (events, failure) = await Answers.ReadAsync(Transcript.Bytes(name), Transcript.MediaType(name), 1);
            TestContext.Current.SendDiagnosticMessage("x");
            Console.WriteLine($"{name}: {string.Join(' ', events.Select(e => e is TextDeltaEvent t ? $"'{t.Text}'" : e.GetType().Name))} {failure?.GetType().Name} {failure?.Message} {(failure as ApiException)?.PartialAnswer}");
        }
    }
}
