using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;

namespace AceData.Emulator;

/// <summary>Answers turns with an <see cref="IChatClient"/>, which receives the complete conversation each time.</summary>
/// <remarks>
/// The request's <c>client_tools</c> become function declarations. A function call in the answer becomes a client tool use, for which the
/// turn pauses. <c>preset</c> becomes a system message. The name of the model is passed on unchanged.
/// </remarks>
/// <param name="chatClient">The client. It is not disposed.</param>
public sealed class ChatClientReplies(IChatClient chatClient) : IReplySource
{
    private readonly IChatClient _chatClient = chatClient ?? throw new ArgumentNullException(nameof(chatClient));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReplyPart> ReplyAsync(
        ReplyContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var messages = ChatMessages.From(context);
        var updates = _chatClient.GetStreamingResponseAsync(messages, Options(context), cancellationToken);
        await foreach (var update in updates.ConfigureAwait(false))
        {
            foreach (var content in update.Contents)
            {
                if (ToPart(content) is { } part)
                {
                    yield return part;
                }
            }
        }
    }

    private static ChatOptions Options(ReplyContext context) => new()
    {
        ModelId = context.Model,
        ConversationId = null,
        Tools = context.AllowsTools && context.ClientTools.Count > 0 ? [.. context.ClientTools.Select(Declare)] : null,
    };

    private static AIFunctionDeclaration Declare(OfferedTool tool)
    {
        using var schema = JsonDocument.Parse((tool.Definition["inputSchema"] ?? new JsonObject()).ToJsonString());
        return AIFunctionFactory.CreateDeclaration(tool.Name, tool.Definition.Text("description"), schema.RootElement.Clone());
    }

    private static ReplyPart? ToPart(AIContent content) => content switch
    {
        TextContent text => ReplyPart.Text(text.Text),
        TextReasoningContent reasoning => ReplyPart.Thinking(reasoning.Text),
        FunctionCallContent call => ReplyPart.ClientToolUse(call.CallId, call.Name, ArgumentJson.ToObject(call.Arguments)),
        UsageContent usage => ReplyPart.Usage((int)(usage.Details.InputTokenCount ?? 0), (int)(usage.Details.OutputTokenCount ?? 0)),
        ErrorContent error => ReplyPart.Error(message: error.Message),
        _ => null,
    };
}
