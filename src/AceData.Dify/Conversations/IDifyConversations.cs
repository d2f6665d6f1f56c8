namespace AceData.Dify;

/// <summary>The operations on the conversations of a user, and on the variables that chatflows keep in them.</summary>
/// <remarks>Interfaces of this library may gain members in minor versions.</remarks>
public interface IDifyConversations
{
    /// <summary>Gets one page of the conversations of the user.</summary>
    /// <param name="lastId">The ID of the last conversation on the page before; <see langword="null"/> for the first page.</param>
    /// <param name="limit">The maximum number of items on the page, from 1 to 100; <see langword="null"/> for the default of the service, 20.</param>
    /// <param name="order">The order of the conversations; <see langword="null"/> for the most recently updated first.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /conversations</c>.</remarks>
    Task<Page<Conversation>> GetPageAsync(
        string? lastId = null,
        int? limit = null,
        ConversationOrder? order = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all conversations of the user, requesting pages as they are enumerated.</summary>
    /// <param name="order">The order of the conversations; <see langword="null"/> for the most recently updated first.</param>
    /// <param name="pageSize">The number of items to request at a time, from 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The conversations. Each is returned once, even if it moves within the list during the enumeration.</returns>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">While enumerating: a call failed.</exception>
    /// <remarks>On the wire: <c>GET /conversations</c>, with <c>last_id</c> from page to page.</remarks>
    IAsyncEnumerable<Conversation> ListAsync(
        ConversationOrder? order = null,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Renames a conversation.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="name">The new name; <see langword="null"/> to let the service generate one.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The renamed conversation.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>POST /conversations/{conversation_id}/name</c>.</remarks>
    Task<Conversation> RenameAsync(string conversationId, string? name = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>A task that completes when the conversation has been deleted.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>DELETE /conversations/{conversation_id}</c>.</remarks>
    Task DeleteAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gets one page of the variables of a conversation.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="lastId">The ID of the last variable on the page before; <see langword="null"/> for the first page.</param>
    /// <param name="limit">The maximum number of items on the page, from 1 to 100; <see langword="null"/> for the default of the service, 20.</param>
    /// <param name="variableName">The name of the variable to return; <see langword="null"/> for all variables.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The page.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>GET /conversations/{conversation_id}/variables</c>.</remarks>
    Task<Page<ConversationVariable>> GetVariablePageAsync(
        string conversationId,
        string? lastId = null,
        int? limit = null,
        string? variableName = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lists all variables of a conversation, requesting pages as they are enumerated.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="variableName">The name of the variable to return; <see langword="null"/> for all variables.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The variables.</returns>
    /// <exception cref="ArgumentException">The ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">While enumerating: a call failed.</exception>
    /// <remarks>On the wire: <c>GET /conversations/{conversation_id}/variables</c>, with <c>last_id</c> from page to page.</remarks>
    IAsyncEnumerable<ConversationVariable> ListVariablesAsync(
        string conversationId,
        string? variableName = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Sets a variable of a conversation.</summary>
    /// <param name="conversationId">The ID of the conversation.</param>
    /// <param name="variableId">The ID of the variable.</param>
    /// <param name="value">The new value, of the type of the variable.</param>
    /// <param name="options">Options that override the client's for this call; <see langword="null"/> for none.</param>
    /// <param name="cancellationToken">A token to cancel the call.</param>
    /// <returns>The updated variable.</returns>
    /// <exception cref="ArgumentException">An ID is empty.</exception>
    /// <exception cref="InvalidOperationException">The client has no user; nothing was sent.</exception>
    /// <exception cref="AceDataException">The call failed.</exception>
    /// <remarks>On the wire: <c>PUT /conversations/{conversation_id}/variables/{variable_id}</c>. Servers support it, but Dify does not document it.</remarks>
    Task<ConversationVariable> UpdateVariableAsync(
        string conversationId,
        string variableId,
        InputValue value,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default);
}
