namespace AceData.BedrockChat.Tests;

public sealed class DocumentTests
{
    [Fact]
    public async Task The_sample_asks_waits_shows_the_thread_and_remembers()
    {
        var output = await SampleProcess.RunAsync("BedrockChat.dll", "BEDROCK_CHAT_API_KEY");

        Assert.Matches(@"\[0\.\d s\] \[[1-9]\.\d s\]", output);
        Assert.Contains("Before that you said: Hello! My name is Ada.", output, StringComparison.Ordinal);
        Assert.Equal(2, output.Split("  user: ").Length - 1);
        Assert.Equal(2, output.Split("  assistant: ").Length - 1);
    }
}
