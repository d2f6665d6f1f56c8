using AceData.Aichat2;

namespace Docs;

/// <summary>The code of docs/events.md.</summary>
internal static class EventSnippets
{
    public static async Task ReadAsync(IConversationsClient client, ChatRequest request)
    {
        #region read
        await foreach (StreamEvent evt in client.StreamAsync(request))
        {
            switch (evt)
            {
                case TextDeltaEvent delta:
                    Console.Write(delta.Text);
                    break;
                case ToolUseCommitEvent { ToolName: var tool }:
                    Console.WriteLine($"[uses {tool}]");
                    break;
                case ToolResultEvent { IsError: true } failed:
                    Console.WriteLine($"[failed: {failed.Output}]");
                    break;
                case AskUserQuestionEvent asked:
                    Console.WriteLine(asked.Questions[0].Text);
                    break;
                case DoneEvent done:
                    Console.WriteLine($"\n{done.TerminalReason}, {done.Usage?.TotalTokens} tokens");
                    break;
            }
        }
        #endregion
    }

    public static async Task KeepAsync(IConversationsClient client, ChatRequest request)
    {
        #region fold
        ChatResult answer = await client.StreamAsync(request).ToChatResultAsync();
        Console.WriteLine($"{answer.Answer} {answer.ToolUses.Count} {answer.Citations.Count}");
        #endregion
    }
}
