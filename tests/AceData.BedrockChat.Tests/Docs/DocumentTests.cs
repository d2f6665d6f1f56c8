using System.Diagnostics;

namespace AceData.BedrockChat.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_sample_asks_waits_shows_the_thread_and_remembers()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "BedrockChat.dll")]) { RedirectStandardOutput = true };
        start.Environment.Remove("BEDROCK_CHAT_API_KEY");
        using var sample = Process.Start(start)!;

        var output = await sample.StandardOutput.ReadToEndAsync(cancellationToken: TestContext.Current.CancellationToken);
        await sample.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, sample.ExitCode);
        Assert.Matches(@"\[0\.\d s\] \[[1-9]\.\d s\]", output);
        Assert.Contains("Before that you said: Hello! My name is Ada.", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("  user: ").Length - 1);
        Assert.Equal(2, output.Split("  assistant: ").Length - 1);
    }
}
