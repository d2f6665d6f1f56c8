using AceData.Aichat2;

namespace QuickStart;

/// <summary>The stops of the tour.</summary>
internal sealed class Tour(IConversationsClient client, TextWriter output)
{
    public void Heading(string text)
    {
        output.WriteLine();
        output.WriteLine($"== {text} ==");
    }

    /// <summary>Streams one turn and prints every event worth a look.</summary>
    /// <returns>The id of the conversation, to go on with.</returns>
    public async Task<string> AskAsync(ChatRequest request)
    {
        output.WriteLine($"> {request.Question}");
        var id = request.Id ?? string.Empty;
        await foreach (var received in client.StreamAsync(request))
        {
            id = received.ConversationId ?? id;
            Print(received);
        }

        return id;
    }

    /// <summary>Has the model ask something, and answers it.</summary>
    public async Task AskAndAnswerAsync(string id)
    {
        AskUserQuestionEvent? asked = null;
        ChatRequest request = new() { Id = id, Question = "Before you answer, ask me which colour I prefer." };
        output.WriteLine($"> {request.Question}");
        await foreach (var received in client.StreamAsync(request))
        {
            Print(received);
            asked = received as AskUserQuestionEvent ?? asked;
        }

        if (asked is null)
        {
            output.WriteLine("(The model did not ask.)");
            return;
        }

        var answer = asked.Questions[0].Options is [var first, ..] ? first.Label : "Green";
        output.WriteLine($"> {answer}");
        ToolResult result = new() { ToolUseId = asked.ToolId, Output = answer };
        await foreach (var received in client.StreamAsync(new ChatRequest { Id = id, ToolResults = [result] }))
        {
            Print(received);
        }
    }

    public async Task ListAsync(int pageSize, int showAtMost)
    {
        // More conversations, so that there is more than one page.
        for (var number = 1; number <= 4; number++)
        {
            await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = $"Say {number}.", MaxTurns = 1 });
        }

        await foreach (var conversation in client.ListAsync(new RetrieveBatchRequest { Limit = pageSize }))
        {
            output.WriteLine($"{conversation.Id}  {conversation.UpdatedAt:u}  {conversation.Title}");
            if (--showAtMost == 0)
            {
                break;
            }
        }
    }

    public async Task RenameAsync(string id, string title)
    {
        await client.UpdateAsync(new UpdateRequest { Id = id, Title = title });
        output.WriteLine($"Renamed to \"{title}\".");
    }

    public async Task PrintHistoryAsync(string id)
    {
        var conversation = await client.RetrieveAsync(id);
        output.WriteLine($"\"{conversation.Title}\", {conversation.Messages.Count} messages:");
        foreach (var message in conversation.Messages)
        {
            output.WriteLine($"  {message.Role}: {message.Content.Text}");
            foreach (var tool in message.Content.OfType<ToolUseBlock>())
            {
                output.WriteLine($"    [{tool.ToolName}: {tool.Status}] {tool.Output}");
            }
        }
    }

    public async Task DeleteAsync(string id)
    {
        var deleted = await client.DeleteAsync(id);
        output.WriteLine($"Deleted: {deleted.Success}.");
    }

    public async Task ShowErrorsAsync(string deletedId)
    {
        try
        {
            await client.RetrieveAsync(deletedId);
        }
        catch (NotFoundException exception)
        {
            output.WriteLine($"NotFoundException: {exception.StatusCode} {exception.Code}, trace {exception.TraceId}. {exception.Hint}");
        }

        try
        {
            await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello?" }, new RequestOptions { ApiToken = "not-a-token" });
        }
        catch (AuthenticationException exception)
        {
            output.WriteLine($"AuthenticationException: {exception.StatusCode} {exception.Code}. {exception.Hint}");
        }
    }

    private void Print(StreamEvent received)
    {
        switch (received)
        {
            case TextDeltaEvent delta:
                output.Write(delta.Text);
                output.Flush();
                break;
            case ToolUseEvent tool:
                output.WriteLine($"[uses {tool.ToolName} with {tool.Input}]");
                break;
            case ToolUseCommitEvent tool:
                output.WriteLine($"[uses {tool.ToolName} with {tool.Input}]");
                break;
            case ToolResultEvent result:
                output.WriteLine($"[it said: {result.Output}, after {result.DurationMs} ms]");
                break;
            case AskUserQuestionEvent asked:
                output.WriteLine();
                foreach (var question in asked.Questions)
                {
                    output.WriteLine($"? {question.Text} ({string.Join(", ", question.Options.Select(option => option.Label))})");
                }

                break;
            case DoneEvent done:
                output.WriteLine();
                output.WriteLine($"[{done.TerminalReason}, {done.Usage?.TotalTokens} tokens]");
                break;
        }
    }
}
