using AceData;
using AceData.Aichat2;

namespace Docs;

/// <summary>The code of docs/sessions.md.</summary>
internal static class SessionSnippets
{
    public static async Task BeginAsync(IConversationsClient client)
    {
        #region begin
        var session = client.CreateSession(ModelId.Gpt41, new ChatSessionOptions { MaxTurns = 20 });

        var answer = await session.SendAsync("Hello! My name is Ada.");
        Console.WriteLine(answer.Answer);

        await foreach (var text in session.StreamAsync("What is my name?").ReadTextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static async Task ResumeAsync(IConversationsClient client, string id)
    {
        #region resume
        var session = client.ResumeSession(id);
        foreach (var message in await session.GetHistoryAsync())
        {
            Console.WriteLine($"{message.Role}: {message.Content.Text}");
        }
        #endregion
    }

    public static async Task AnswerAsync(ChatSession session)
    {
        #region answer
        var answer = await session.SendAsync("Book a table.");
        while (answer.PendingInputs is [{ Questions: [var question] }])
        {
            Console.WriteLine($"{question.Text} ({string.Join(", ", question.Options.Select(option => option.Label))})");
            answer = await session.AnswerAsync(Console.ReadLine() ?? string.Empty);
        }
        #endregion
    }

    public static async Task AnswerInOtherWaysAsync(ChatSession session)
    {
        #region answers
        await session.AnswerAsync("Anything but red");                                        // text
        await session.AnswerAsync(PauseAnswer.Choose("Small", "Large"));                      // options of the only question
        await session.AnswerAsync(PauseAnswer.To("Which colour?", "Red").And("Size?", "S"));  // several questions
        await session.SendAsync("Never mind, tell me a joke.");                               // no answer
        #endregion
    }

    public static async Task ConsentAsync(ChatSession session)
    {
        #region ids
        await session.AnswerAsync([.. session.PendingInputs.Select(input => new ToolResult { ToolUseId = input.ToolUseId, Output = "yes" })]);
        #endregion
    }

    public static async Task ChangeAsync(ChatSession session)
    {
        #region change
        await session.RegenerateAsync();                          // the last message again
        await session.EditAsync(0, "Hello! My name is Grace.");   // another first message; what came after is gone

        await session.RewindAsync(0);                             // the same in two steps, streamed
        await foreach (var text in session.StreamAsync("Hello! My name is Joan.").ReadTextAsync())
        {
            Console.Write(text);
        }
        #endregion
    }

    public static async Task FailAsync(ChatSession session)
    {
        #region fail
        try
        {
            await session.SendAsync("Order ten pizzas.");
        }
        catch (AceDataException exception)
        {
            Console.WriteLine(exception.Message);
            if (session.LastTurnMayBeStored)
            {
                // Look before asking again: the turn may have been carried out, and billed.
                Console.WriteLine((await session.GetHistoryAsync())[^1].Content.Text);
            }
        }
        #endregion
    }

    public static async Task FoldAsync(IConversationsClient client, ChatRequest request)
    {
        #region fold
        var answer = await client.StreamAsync(request).ToChatResultAsync();
        Console.WriteLine($"{answer.Answer} ({answer.TerminalReason}, {answer.Usage?.TotalTokens} tokens)");
        foreach (var tool in answer.ToolUses)
        {
            Console.WriteLine($"{tool.ToolName}: {tool.Output}");
        }
        #endregion
    }
}
