namespace AceData.Aichat2.Tests.Sessions;

public sealed class UsageSumTests
{
    [Fact]
    public void Usage_adds_up_what_both_tell_and_keeps_what_one_tells()
    {
        Usage one = new() { PromptTokens = 1, CompletionTokens = 2, TotalTokens = 3 };
        Usage other = new() { PromptTokens = 10, TotalTokens = 30 };

        Assert.Equal(new Usage { PromptTokens = 11, CompletionTokens = 2, TotalTokens = 33 }, UsageSum.Add(one, other));
        Assert.Equal(new Usage { PromptTokens = 11, CompletionTokens = 2, TotalTokens = 33 }, UsageSum.Add(other, one));
        Assert.Equal((one, one, null), (UsageSum.Add(one, null), UsageSum.Add(null, one), UsageSum.Add(null, null)));
    }
}
