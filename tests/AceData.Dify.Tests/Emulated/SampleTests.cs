using System.Diagnostics;

namespace AceData.Dify.Tests;

public sealed class SampleTests
{
    [Fact]
    public async Task The_sample_shows_the_whole_tour()
    {
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "DifyChat.dll")]) { RedirectStandardOutput = true };
        start.Environment.Remove("DIFY_API_KEY");
        using var process = Process.Start(start)!;

        var output = await process.StandardOutput.ReadToEndAsync(cancellationToken: TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(0, process.ExitCode);
        string[] expected =
        [
            "talking to a local emulator", "bytes sent", "red-dot.png:", "image/png", "This is turn 1.", "I looked at 1 of your files.", "0.0000011 USD", "This is turn 2.",
            "- Can you say more?", "Are you sure? -> like", "What is in this picture? -> no rating", "  A red dot", "Deleted.",
            "NotFoundException: 404 conversation_not_exists", "StreamErrorException: completion_request_error", "That was the tour.",
        ];
        Assert.All(expected, text => Assert.Contains(text, output, StringComparison.Ordinal));
    }
}
