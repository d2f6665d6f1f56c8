using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Shorter ways to ask, and other shapes of a client.</summary>
public static class BedrockChatClientExtensions
{
    /// <summary>Asks a question in words, in a new conversation, and waits for the reply.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="question">The question.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <param name="cancellationToken">Ends the wait at once; the service goes on with its job.</param>
    /// <returns>The reply.</returns>
    /// <exception cref="ReplyTimeoutException">The deadline came before the reply; the exception carries what to wait on with.</exception>
    public static Task<ChatResult> ChatAsync(this IBedrockChatClient client, ModelId model, string question, WaitOptions? wait = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(question);
        return client.ChatAsync(new ChatRequest { Model = model, Question = question }, wait, options: null, cancellationToken);
    }

    /// <summary>Makes a session: a conversation that remembers its id and sends one turn at a time.</summary>
    /// <param name="client">The client; stays the caller's.</param>
    /// <param name="model">The model to ask.</param>
    /// <param name="conversationId">The conversation to continue, or an id of <see cref="Ulid.New"/> to begin one under; <see langword="null"/> leaves the id to the service.</param>
    /// <returns>The session.</returns>
    public static ChatSession CreateSession(this IBedrockChatClient client, ModelId model, string? conversationId = null) =>
        new(client, model, conversationId);

    /// <summary>Makes a client of Microsoft.Extensions.AI that asks this one.</summary>
    /// <param name="client">The client; stays the caller's, also when the result is disposed.</param>
    /// <param name="model">The model to ask where <see cref="ChatOptions.ModelId"/> names none.</param>
    /// <param name="wait">How long and how often; <see langword="null"/> for the defaults of <see cref="WaitOptions"/>.</param>
    /// <returns>The client.</returns>
    /// <remarks>
    /// <para>The service has no streams: a streaming call waits as long as a plain one and then gives the whole answer as one update.</para>
    /// <para>
    /// The service keeps the conversation: the response's <see cref="ChatResponse.ConversationId"/> goes into the next call's
    /// <see cref="ChatOptions.ConversationId"/>. Only the messages after the last of the assistant are sent, as one. A call with messages
    /// of the assistant but without a conversation is refused with an <see cref="ArgumentException"/>: the service cannot be told what it said.
    /// </para>
    /// <para>
    /// <see cref="ChatOptions.Instructions"/> begin a new conversation as text. <see cref="ChatOptions.RawRepresentationFactory"/> may give a
    /// <see cref="ChatRequest"/> to build on. The service has nothing to do the other options with; they are ignored.
    /// </para>
    /// </remarks>
    public static IChatClient AsIChatClient(this IBedrockChatClient client, ModelId model, WaitOptions? wait = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new BedrockChatAgent(client, model, wait);
    }
}
