using AceData;
using AceData.Aichat2;

namespace TestingYourApp;

#region service
/// <summary>The code under test: answers customers, asks back, and says in plain words when it cannot.</summary>
public sealed class HelpDesk(IConversationsClient client)
{
    public Task<HelpDeskReply> AskAsync(string question, CancellationToken cancellationToken = default) =>
        ReplyAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = question, Preset = "help-desk" }, cancellationToken);

    /// <summary>Gives the customer's answer to what the help desk asked back.</summary>
    public Task<HelpDeskReply> AnswerAsync(HelpDeskReply asked, string answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ToolResult result = new() { ToolUseId = asked.QuestionId!, Output = answer };
        return ReplyAsync(new ChatRequest { Id = asked.ConversationId, ToolResults = [result] }, cancellationToken);
    }

    private async Task<HelpDeskReply> ReplyAsync(ChatRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await client.StreamAsync(request, cancellationToken: cancellationToken).ToChatResultAsync(cancellationToken);
            return answer.PendingInputs is [{ Questions: [var asked, ..] } input, ..]
                ? new HelpDeskReply(asked.Text, answer.Id, input.ToolUseId)
                : new HelpDeskReply(answer.Answer, answer.Id);
        }
        catch (StreamInterruptedException cut)
        {
            return new HelpDeskReply($"{cut.PartialAnswer} ... (the line went dead)", cut.ConversationId);
        }
        catch (RateLimitException)
        {
            return new HelpDeskReply("Everybody is busy. Please ask again in a minute.");
        }
    }
}
#endregion
