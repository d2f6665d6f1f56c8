namespace AceData.Aichat2.Tests;

public sealed class QuickStartTests
{
    [Fact]
    public async Task The_quick_start_shows_the_whole_tour()
    {
        var output = await SampleProcess.RunAsync("QuickStart.dll", "ACEDATACLOUD_API_TOKEN");

        Assert.Contains("talking to a local emulator", output, StringComparison.Ordinal);
        Assert.Contains("This is turn 1 of the conversation.", output, StringComparison.Ordinal);
        Assert.Contains("Before that you asked \"Hello! My name is Ada.\"", output, StringComparison.Ordinal);
        Assert.Contains("[uses echo with", output, StringComparison.Ordinal);
        Assert.Contains("? Which colour?", output, StringComparison.Ordinal);
        Assert.Contains("You answered: Red.", output, StringComparison.Ordinal);
        Assert.Contains("Say 4.", output, StringComparison.Ordinal);
        Assert.Contains("\"A tour\", 8 messages:", output, StringComparison.Ordinal);
        Assert.Contains("Deleted: True.", output, StringComparison.Ordinal);
        Assert.Contains("NotFoundException: 404 not_found", output, StringComparison.Ordinal);
        Assert.Contains("AuthenticationException: 401 invalid_token", output, StringComparison.Ordinal);
        Assert.EndsWith("That was the tour.", output.TrimEnd(), StringComparison.Ordinal);
    }
}
