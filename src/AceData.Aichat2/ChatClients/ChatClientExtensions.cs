using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Makes chat clients of Microsoft.Extensions.AI.</summary>
public static class ChatClientExtensions
{
    /// <summary>The client as an <see cref="IChatClient"/>, for everything that is built on Microsoft.Extensions.AI.</summary>
    /// <param name="client">The client; it stays the caller's, and disposing the chat client leaves it open.</param>
    /// <param name="model">The model of every request that names no other.</param>
    /// <returns>
    /// The chat client. With <see cref="ChatOptions.ConversationId"/> it goes on with that conversation; without, a list that holds answers is told
    /// to the model as one question, and a list that holds none begins a conversation, whose id is on the response.
    /// </returns>
    public static IChatClient AsIChatClient(this IConversationsClient client, ModelId model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model.Value, nameof(model));
        return new ConversationsChatClient(client, model);
    }
}
