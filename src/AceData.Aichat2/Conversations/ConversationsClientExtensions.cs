using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Provides shorter calls, sessions and the <see cref="IChatClient"/> adapter for <see cref="IConversationsClient"/>.</summary>
public static class ConversationsClientExtensions
{
    /// <summary>Sends a message that starts a conversation and returns the complete response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still complete and bill the turn.</param>
    /// <returns>The result.</returns>
    /// <exception cref="AceDataException">The call failed.</exception>
    public static Task<ChatResult> ChatAsync(
        this IConversationsClient client, ModelId model, MessageContent message, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.ChatAsync(RequestOf(model, message), options, cancellationToken);
    }

    /// <summary>Sends a message that starts a conversation and streams the response.</summary>
    /// <param name="client">The client.</param>
    /// <param name="model">The model.</param>
    /// <param name="message">Text, or blocks of text, images and files.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the call. The service may still complete and bill the turn.</param>
    /// <returns>The events, ending with <see cref="DoneEvent"/>; each enumeration is a turn of its own.</returns>
    /// <exception cref="AceDataException">While enumerating: the call failed.</exception>
    public static IAsyncEnumerable<StreamEvent> StreamAsync(
        this IConversationsClient client, ModelId model, MessageContent message, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.StreamAsync(RequestOf(model, message), options, cancellationToken);
    }

    /// <summary>Waits until a background run has finished.</summary>
    /// <param name="client">The client.</param>
    /// <param name="queued">The run, as <see cref="IConversationsClient.EnqueueAsync"/> returned it.</param>
    /// <param name="polling">How to wait; <see langword="null"/> for the defaults, with a limit of one hour.</param>
    /// <param name="options">Options that override the client's for each request; <see langword="null"/> for the client's.</param>
    /// <param name="cancellationToken">A token to cancel the wait. The run goes on.</param>
    /// <returns>The conversation, with the response as its last message. It may be paused: see the status of its tools.</returns>
    /// <exception cref="ApiTimeoutException">The run did not finish in time; call the method again to keep waiting.</exception>
    /// <exception cref="AceDataException">The conversation could not be retrieved.</exception>
    public static Task<Conversation> WaitForRunAsync(
        this IConversationsClient client,
        QueuedChat queued,
        PollingOptions? polling = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(queued);
        return client.WaitForRunAsync(queued.Id, polling, options, cancellationToken);
    }

    /// <summary>Creates a session for a new conversation. Nothing is sent until the first turn.</summary>
    /// <param name="client">The client; it must live as long as the session.</param>
    /// <param name="model">The model of every turn that names no other.</param>
    /// <param name="options">Options of every turn; <see langword="null"/> for the defaults.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The model is empty, or an option is not valid.</exception>
    public static ChatSession CreateSession(this IConversationsClient client, ModelId model, ChatSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model.Value, nameof(model));
        return new ChatSession(client, model, id: null, options);
    }

    /// <summary>Creates a session for an existing conversation. Nothing is sent until the first turn.</summary>
    /// <param name="client">The client; it must live as long as the session.</param>
    /// <param name="id">The ID of the conversation.</param>
    /// <param name="model">The model of every turn that names no other; <see langword="null"/> to use the model of the conversation.</param>
    /// <param name="options">Options of every turn; <see langword="null"/> for the defaults.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The ID is empty, or an option is not valid.</exception>
    public static ChatSession ResumeSession(this IConversationsClient client, string id, ModelId? model = null, ChatSessionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new ChatSession(client, model, id, options);
    }

    /// <summary>Creates an <see cref="IChatClient"/> that sends its requests with this client.</summary>
    /// <param name="client">The client. The caller keeps it: disposing the chat client leaves it open.</param>
    /// <param name="model">The model of every request that names no other.</param>
    /// <returns>
    /// The chat client. With <see cref="ChatOptions.ConversationId"/> it continues that conversation. Without, a list that contains responses is sent
    /// to the model as one question, and a list without responses starts a conversation, whose ID is on the response.
    /// </returns>
    /// <exception cref="ArgumentException">The model is empty.</exception>
    public static IChatClient AsIChatClient(this IConversationsClient client, ModelId model)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(model.Value, nameof(model));
        return new ConversationsChatClient(client, model);
    }

    private static ChatRequest RequestOf(ModelId model, MessageContent message)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(model.Value, nameof(model));
        ArgumentNullException.ThrowIfNull(message);
        return new ChatRequest { Model = model, Message = message };
    }
}
