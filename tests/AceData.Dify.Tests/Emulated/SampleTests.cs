namespace AceData.Dify.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_sample_shows_the_whole_tour()
    {
        var output = await SampleProcess.RunAsync("DifyChat.dll", "DIFY_API_KEY");

        string[] expected =
        [
            "talking to a local emulator", "bytes sent", "red-dot.png:", "image/png", "This is turn 1.", "I looked at 1 of your files.", "0.0000011 USD", "This is turn 2.",
            "- Can you say more?", "Are you sure? -> like", "What is in this picture? -> no rating", "  A red dot", "Deleted.",
            "NotFoundException: 404 conversation_not_exists", "StreamErrorException: completion_request_error", "That was the tour.",
        ];
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }
}
