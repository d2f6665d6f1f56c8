namespace AceData.Aichat2;

/// <summary>Adds up the tokens of the requests one turn took.</summary>
internal static class UsageSum
{
    public static Usage? Add(Usage? sum, Usage? next)
    {
        if (sum is null || next is null)
        {
            return next ?? sum;
        }

        return next with
        {
            PromptTokens = Add(sum.PromptTokens, next.PromptTokens),
            CompletionTokens = Add(sum.CompletionTokens, next.CompletionTokens),
            TotalTokens = Add(sum.TotalTokens, next.TotalTokens),
        };
    }

    private static long? Add(long? sum, long? next) => sum is null || next is null ? next ?? sum : sum + next;
}
