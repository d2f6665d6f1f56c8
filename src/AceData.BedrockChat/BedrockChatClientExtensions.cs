using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Extension methods for <see cref="IBedrockChatClient"/>: questions as plain text, sessions, and the adapter to Microsoft.Extensions.AI.</summary>
public static class BedrockChatClientExtensions
{
    /// <summary>Sends a question in a new conversation and returns the complete reply.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model that answers.</param>
    /// <param name="question">The question.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The complete reply.</returns>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the exception has the IDs to resume the wait with.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public static Task<ChatResult> ChatAsync(
        this IBedrockChatClient client,
        ModelId model,
        string question,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(question);
        return client.ChatAsync(new ChatRequest { Model = model, Question = question }, polling, options, cancellationToken);
    }

    /// <summary>Sends a question in a new conversation and returns the events until the reply arrives.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model that answers.</param>
    /// <param name="question">The question.</param>
    /// <param name="polling">The time limit of the wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <param name="options">Options that override the client's for these requests; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The service may still complete and bill the turn.</param>
    /// <returns>The events. The service does not stream: the reply arrives in one event, the last.</returns>
    /// <exception cref="ReplyTimeoutException">The time limit passed before the reply arrived; the exception has the IDs to resume the wait with.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    public static IAsyncEnumerable<StreamEvent> StreamAsync(
        this IBedrockChatClient client,
        ModelId model,
        string question,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(question);
        return client.StreamAsync(new ChatRequest { Model = model, Question = question }, polling, options, cancellationToken);
    }

    /// <summary>Creates a session for a new conversation. A session remembers the ID of its conversation and sends one turn at a time.</summary>
    /// <param name="client">The client. The session does not dispose it.</param>
    /// <param name="model">The model that answers.</param>
    /// <param name="conversationId">The ID of the new conversation, created by <see cref="Ulid.New"/>; <see langword="null"/> lets the service choose it.</param>
    /// <returns>The session.</returns>
    public static ChatSession CreateSession(this IBedrockChatClient client, ModelId model, string? conversationId = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new ChatSession(client, model, conversationId);
    }

    /// <summary>Creates a session that continues a conversation.</summary>
    /// <param name="client">The client. The session does not dispose it.</param>
    /// <param name="model">The model that answers.</param>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <returns>The session.</returns>
    public static ChatSession ResumeSession(this IBedrockChatClient client, ModelId model, string conversationId)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        return new ChatSession(client, model, conversationId);
    }

    /// <summary>Creates an <see cref="IChatClient"/> of Microsoft.Extensions.AI that uses this client.</summary>
    /// <param name="client">The client. It is not disposed with the result.</param>
    /// <param name="model">The model that answers unless <see cref="ChatOptions.ModelId"/> names another.</param>
    /// <param name="polling">The time limit of each wait and the delays between polls; <see langword="null"/> for the defaults.</param>
    /// <returns>The chat client.</returns>
    /// <remarks>
    /// <para>The service does not stream: a streaming call waits as long as any other call and then returns the whole reply as one update.</para>
    /// <para>
    /// The service keeps the conversation: set <see cref="ChatOptions.ConversationId"/> of the next call to the response's
    /// <see cref="ChatResponse.ConversationId"/>. Only the messages after the assistant's last are sent, as one message. Messages of the
    /// assistant without a conversation ID throw an <see cref="ArgumentException"/>, because the service cannot be sent the replies of a model.
    /// </para>
    /// <para>
    /// <see cref="ChatOptions.Instructions"/> are sent as text at the start of a new conversation. <see cref="ChatOptions.RawRepresentationFactory"/>
    /// may return a <see cref="ChatRequest"/> to start from. Other options are ignored.
    /// </para>
    /// </remarks>
    public static IChatClient AsIChatClient(this IBedrockChatClient client, ModelId model, PollingOptions? polling = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new BedrockModelChatClient(client, model, polling);
    }
}
