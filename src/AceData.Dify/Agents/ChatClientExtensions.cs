using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Lets an app of Dify stand wherever Microsoft.Extensions.AI asks for a chat client.</summary>
public static class ChatClientExtensions
{
    /// <summary>This client as an <see cref="IChatClient"/>.</summary>
    /// <param name="client">The client; it stays the caller's.</param>
    /// <returns>
    /// A chat client that keeps no state. Pass <see cref="ChatOptions.ConversationId"/> back to go on with a conversation, and only what is new with it;
    /// without one, earlier messages travel inside the question. The app chooses model, tools and temperature: those options have no effect.
    /// <see cref="ChatOptions.RawRepresentationFactory"/> may give a <see cref="ChatRequest"/> for inputs and the like.
    /// </returns>
    public static IChatClient AsIChatClient(this IDifyChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new AppChatClient(client);
    }
}
