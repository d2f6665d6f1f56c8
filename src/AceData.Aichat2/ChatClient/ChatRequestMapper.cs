using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Maps chat messages and options to the request of one turn.</summary>
internal static class ChatRequestMapper
{
    public static ChatRequest Map(IReadOnlyList<ChatMessage> messages, ChatOptions? options, ChatRequest? raw, ModelId model)
    {
        var request = Options(raw ?? new ChatRequest(), options, model);
        if (Results(messages) is { Count: > 0 } results && WaitingConversation(results, request.Id) is { } waiting)
        {
            return request with { Id = waiting, Message = null, Question = null, Stateful = null, ToolResults = [.. results.Select(Result)] };
        }

        return request with
        {
            Message = request.Question is null ? request.Message ?? Transcript.Write(messages, options?.Instructions) : request.Message,
            Stateful = request.Stateful ?? IsStored(messages, request),
        };
    }

    private static ChatRequest Options(ChatRequest request, ChatOptions? options, ModelId model) => request with
    {
        Id = request.Id ?? options?.ConversationId,
        Model = request.Model ?? (options?.ModelId is { Length: > 0 } asked ? asked : model),
        ClientTools = request.ClientTools.Count > 0 || options?.ToolMode is NoneChatToolMode
            ? request.ClientTools
            : [.. (options?.Tools ?? []).OfType<AIFunctionDeclaration>().Select(ClientTool.Define)],
    };

    // A caller that sends responses along stores the history: the service need not. But it can wait for tools only in what it stores.
    private static bool? IsStored(IReadOnlyList<ChatMessage> messages, ChatRequest request) =>
        request.Id is null && request.ClientTools.Count == 0 && messages.Any(message => message.Role == ChatRole.Assistant) ? false : null;

    // Results resume a turn when nothing was said after them: the service ignores a question that comes along.
    private static List<FunctionResultContent> Results(IReadOnlyList<ChatMessage> messages)
    {
        List<FunctionResultContent> results = [];
        for (var i = messages.Count - 1; i >= 0; i--)
        {
            var found = messages[i].Contents.OfType<FunctionResultContent>().ToList();
            if (found.Count == 0 || messages[i].Role == ChatRole.Assistant)
            {
                break;
            }

            results.InsertRange(0, found);
        }

        return results;
    }

    private static string? WaitingConversation(IReadOnlyList<FunctionResultContent> results, string? conversationId)
    {
        var named = results.Select(result => CallId.Parse(result.CallId).ConversationId).Distinct().ToList();
        return named is [{ } only] ? only : named is [null] ? conversationId : null;
    }

    private static ToolResult Result(FunctionResultContent result) => new()
    {
        ToolUseId = CallId.Parse(result.CallId).ToolUseId,
        Output = result.Exception is not null && result.Result is null ? "The function failed." : ToolOutput.From(result.Result),
        IsError = result.Exception is null ? null : true,
    };
}
