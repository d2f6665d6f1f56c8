using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Extension methods for <see cref="IDifyChatClient"/>: questions given as text, sessions, and <see cref="IChatClient"/>.</summary>
public static class DifyChatClientExtensions
{
    /// <summary>Sends a question and returns the complete response. Agents refuse this mode; stream their answers instead.</summary>
    /// <param name="client">The client.</param>
    /// <param name="query">The question of the user.</param>
    /// <param name="user">The ID of the end user; <see langword="null"/> for the client's.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The app may still complete and bill the answer.</param>
    /// <returns>The response. Its <see cref="ChatResult.ConversationId"/> continues the conversation.</returns>
    /// <exception cref="ArgumentException">The question or the user is empty.</exception>
    /// <exception cref="InvalidOperationException">Neither the client nor the call names a user.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: blocking</c>.</remarks>
    public static Task<ChatResult> ChatAsync(
        this IDifyChatClient client, string query, string? user = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ClientOf(client, user).ChatAsync(RequestFor(query), options, cancellationToken);

    /// <summary>Sends a question and returns each event of the response as soon as it arrives.</summary>
    /// <param name="client">The client.</param>
    /// <param name="query">The question of the user.</param>
    /// <param name="user">The ID of the end user; <see langword="null"/> for the client's.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call. The app may still complete and bill the answer, unless <see cref="DifyChatClientOptions.StopOnCancel"/> is set.</param>
    /// <returns>The events. Each enumeration sends the question again.</returns>
    /// <exception cref="ArgumentException">The question or the user is empty.</exception>
    /// <exception cref="InvalidOperationException">Neither the client nor the call names a user.</exception>
    /// <exception cref="AceDataException">While enumerating: the call failed, or the stream ended early.</exception>
    /// <remarks>On the wire: <c>POST /chat-messages</c>, <c>response_mode: streaming</c>.</remarks>
    public static IAsyncEnumerable<StreamEvent> StreamAsync(
        this IDifyChatClient client, string query, string? user = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        ClientOf(client, user).StreamAsync(RequestFor(query), options, cancellationToken);

    /// <summary>Creates a session for a new conversation, which starts with the first turn. Nothing is sent yet.</summary>
    /// <param name="client">The client. It must live as long as the session.</param>
    /// <param name="user">The ID of the end user; <see langword="null"/> for the client's.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The user is empty.</exception>
    public static ChatSession CreateSession(this IDifyChatClient client, string? user = null) => new(ClientOf(client, user), conversationId: null);

    /// <summary>Creates a session for an existing conversation. Nothing is sent yet.</summary>
    /// <param name="client">The client. It must live as long as the session.</param>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="user">The ID of the end user, who must be the one who started the conversation; <see langword="null"/> for the client's.</param>
    /// <returns>The session.</returns>
    /// <exception cref="ArgumentException">The ID or the user is empty.</exception>
    public static ChatSession ResumeSession(this IDifyChatClient client, string conversationId, string? user = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(conversationId);
        return new ChatSession(ClientOf(client, user), conversationId);
    }

    /// <summary>Returns an <see cref="IChatClient"/> that sends its messages to the app.</summary>
    /// <param name="client">The client. Disposing the returned chat client does not dispose it.</param>
    /// <returns>
    /// A chat client without state. To continue a conversation, set <see cref="ChatOptions.ConversationId"/> and pass only the new messages;
    /// without an ID, earlier messages are included in the question. The app determines model, tools and temperature: those options have no effect.
    /// <see cref="ChatOptions.RawRepresentationFactory"/> may return a <see cref="ChatRequest"/>, for example to set <see cref="ChatRequest.Inputs"/>.
    /// </returns>
    public static IChatClient AsIChatClient(this IDifyChatClient client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return new DifyAppChatClient(client);
    }

    private static IDifyChatClient ClientOf(IDifyChatClient client, string? user)
    {
        ArgumentNullException.ThrowIfNull(client);
        return user is null ? client : client.ForUser(user);
    }

    private static ChatRequest RequestFor(string query)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(query);
        return new ChatRequest { Query = query };
    }
}
