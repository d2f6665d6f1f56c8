using AceData;
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
    public Task AskAsync(ChatSession session, string question)
    {
        output.WriteLine($"> {question}");
        return PrintAsync(session.StreamAsync(question));
    }

    /// <summary>Has the model ask something, and answers it.</summary>
    public async Task AskAndAnswerAsync(ChatSession session, string request)
    {
        await AskAsync(session, request);
        if (session.PendingInputs is not [{ Questions: [var question, ..] }])
        {
            output.WriteLine("(The model did not ask.)");
            return;
        }

        var answer = question.Options is [var first, ..] ? first.Label : "Green";
        output.WriteLine($"> {answer}");
        await PrintAsync(session.StreamAnswerAsync(answer));
    }

    /// <summary>Asks the last message again; its answer takes the place of the old one.</summary>
    public Task RegenerateAsync(ChatSession session) => PrintAsync(session.StreamRegenerateAsync());

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

    public async Task DeleteAsync(ChatSession session)
    {
        await session.DeleteAsync();
        output.WriteLine($"Deleted: {session.Id is null}.");
    }

    public async Task ShowErrorsAsync(string deletedId)
    {
        try
        {
            await client.RetrieveAsync(deletedId);
        }
        catch (NotFoundException exception)
        {
            output.WriteLine($"NotFoundException: {(int?)exception.StatusCode} {exception.Code}, trace {exception.TraceId}. {exception.Hint}");
        }

        try
        {
            await client.ChatAsync(new ChatRequest { Model = ModelId.Gpt41Mini, Question = "Hello?" }, new RequestOptions { ApiToken = "not-a-token" });
        }
        catch (AuthenticationException exception)
        {
            output.WriteLine($"AuthenticationException: {(int?)exception.StatusCode} {exception.Code}. {exception.Hint}");
        }
    }

    private async Task PrintAsync(IAsyncEnumerable<StreamEvent> events)
    {
        await foreach (var received in events)
        {
            Print(received);
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
                output.WriteLine($"[it said: {result.Output}, after {result.Duration?.TotalMilliseconds} ms]");
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
