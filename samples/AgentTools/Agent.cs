using Microsoft.Extensions.AI;

namespace AgentTools;

/// <summary>Asks a model, runs the functions it calls, and sends the results, until it has answered.</summary>
internal sealed class Agent(IChatClient client, IReadOnlyList<AIFunction> tools, TextWriter output)
{
    /// <summary>A model that has not found its answer by then never will.</summary>
    private const int MaxRounds = 10;

    private readonly ChatOptions _options = new() { Tools = [.. tools] };

    public async Task AskAsync(string question, CancellationToken cancellationToken)
    {
        await output.WriteLineAsync();
        await output.WriteLineAsync($"> {question}");
        ChatMessage message = new(ChatRole.User, question);
        for (var round = 1; round <= MaxRounds; round++)
        {
            var calls = await TurnAsync(message, cancellationToken);
            if (calls.Count == 0)
            {
                return;
            }

            // All results of a round go back in one message: the service waits for every one of them.
            message = new ChatMessage(ChatRole.Tool, [.. await Task.WhenAll(calls.Select(call => RunAsync(call, cancellationToken)))]);
        }

        await output.WriteLineAsync($"(The model still asks for tools after {MaxRounds} rounds: stopped.)");
    }

    /// <summary>One request: prints the text as it comes, and gives back what the model wants run.</summary>
    private async Task<IReadOnlyList<FunctionCallContent>> TurnAsync(ChatMessage message, CancellationToken cancellationToken)
    {
        List<FunctionCallContent> calls = [];
        var isLineOpen = false;
        await foreach (var update in client.GetStreamingResponseAsync([message], _options, cancellationToken))
        {
            _options.ConversationId = update.ConversationId ?? _options.ConversationId;
            await output.WriteAsync(Printable.Text(update.Text));
            isLineOpen |= update.Text.Length > 0;

            foreach (var call in update.Contents.OfType<FunctionCallContent>())
            {
                if (!call.InformationalOnly)
                {
                    calls.Add(call);
                    continue;
                }

                // What the service runs itself, or asks the person, is only told: nothing waits for this program.
                await output.WriteLineAsync($"{(isLineOpen ? "\n" : string.Empty)}[{Describe(call)}: told by the service]");
                isLineOpen = false;
            }
        }

        if (isLineOpen)
        {
            await output.WriteLineAsync();
        }

        return calls;
    }

    private async Task<AIContent> RunAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        var result = await ResultAsync(call, cancellationToken);
        var said = Printable.Line(result.Exception is { } failure ? $"failed: {failure.Message}" : $"{result.Result}");
        await output.WriteLineAsync($"[{Describe(call)} {said}]");
        return result;
    }

    /// <summary>Whatever goes wrong in a function is a result the model reads; the program goes on.</summary>
    private async Task<FunctionResultContent> ResultAsync(FunctionCallContent call, CancellationToken cancellationToken)
    {
        try
        {
            var tool = tools.FirstOrDefault(tool => tool.Name == call.Name) ?? throw new ArgumentException($"There is no tool {call.Name}.");
            return new FunctionResultContent(call.CallId, await tool.InvokeAsync(new AIFunctionArguments(call.Arguments), cancellationToken));
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return new FunctionResultContent(call.CallId, $"Error: {failure.Message}") { Exception = failure };
        }
    }

    private static string Describe(FunctionCallContent call)
    {
        var arguments = (call.Arguments ?? new Dictionary<string, object?>()).Select(argument => $"{argument.Key}: {argument.Value}");
        return $"{Printable.Line(call.Name)}({Printable.Line(string.Join(", ", arguments))})";
    }
}
