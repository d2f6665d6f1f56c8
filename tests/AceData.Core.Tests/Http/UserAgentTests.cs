namespace AceData.Core.Tests;

public sealed class UserAgentTests
{
    [Theory]
    [InlineData("1.2.3", "AceData.Aichat2/1.2.3")]
    [InlineData("1.2.3-beta.1+0123abc", "AceData.Aichat2/1.2.3-beta.1")]
    [InlineData("+0123abc", "AceData.Aichat2/")]
    [InlineData(null, "AceData.Aichat2/0")]
    public void The_version_is_told_without_what_the_build_added(string? version, string expected) =>
        Assert.Equal(expected, UserAgent.Of(version));

    [Fact]
    public void This_package_tells_its_own_version() =>
        Assert.Matches("^AceData\\.Aichat2/[0-9]+\\.[0-9]+\\.[0-9]+[^+ ]*$", UserAgent.Value);
}
