namespace AceData.Dify;

/// <summary>The conversations of a user, and the variables that chatflows keep in them.</summary>
public interface IDifyConversations
{
    /// <summary>One page of the conversations of the user.</summary>
    /// <param name="lastId">The last conversation of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="limit">How many a page has at most, 1 to 100; <see langword="null"/> leaves it to the service, which gives 20.</param>
    /// <param name="order">The order; <see langword="null"/> for the last changed first.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <remarks>On the wire: <c>GET /conversations</c>.</remarks>
    Task<ConversationPage> GetPageAsync(string? lastId = null, int? limit = null, ConversationOrder? order = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Every conversation of the user, page by page as they are read.</summary>
    /// <param name="order">The order; <see langword="null"/> for the last changed first.</param>
    /// <param name="pageSize">How many to ask for at a time, 1 to 100; <see langword="null"/> for 100.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversations, each once, also when they move while the list is read.</returns>
    /// <remarks>On the wire: <c>GET /conversations</c>, with <c>last_id</c> from page to page.</remarks>
    IAsyncEnumerable<Conversation> ListAsync(ConversationOrder? order = null, int? pageSize = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Gives a conversation a name.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="name">The name; <see langword="null"/> has the service make one.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The conversation with its name.</returns>
    /// <remarks>On the wire: <c>POST /conversations/{conversation_id}/name</c>.</remarks>
    Task<Conversation> RenameAsync(string conversationId, string? name = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Deletes a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A task that ends when it is gone.</returns>
    /// <remarks>On the wire: <c>DELETE /conversations/{conversation_id}</c>.</remarks>
    Task DeleteAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>One page of the variables of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="lastId">The last variable of the page before; <see langword="null"/> for the first page.</param>
    /// <param name="limit">How many a page has at most, 1 to 100; <see langword="null"/> leaves it to the service, which gives 20.</param>
    /// <param name="variableName">Only the variable of this name; <see langword="null"/> for all.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The page.</returns>
    /// <remarks>On the wire: <c>GET /conversations/{conversation_id}/variables</c>.</remarks>
    Task<ConversationVariablePage> GetVariablePageAsync(string conversationId, string? lastId = null, int? limit = null, string? variableName = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Every variable of a conversation, page by page as they are read.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="variableName">Only the variable of this name; <see langword="null"/> for all.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The variables.</returns>
    /// <remarks>On the wire: <c>GET /conversations/{conversation_id}/variables</c>, with <c>last_id</c> from page to page.</remarks>
    IAsyncEnumerable<ConversationVariable> ListVariablesAsync(string conversationId, string? variableName = null, RequestOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Sets a variable of a conversation.</summary>
    /// <param name="conversationId">The conversation.</param>
    /// <param name="variableId">The variable.</param>
    /// <param name="value">Its value, of the type the variable has.</param>
    /// <param name="options">What this call does differently; <see langword="null"/> for nothing.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The variable with its value.</returns>
    /// <remarks>On the wire: <c>PUT /conversations/{conversation_id}/variables/{variable_id}</c>. Not in the document.</remarks>
    Task<ConversationVariable> UpdateVariableAsync(string conversationId, string variableId, InputValue value, RequestOptions? options = null, CancellationToken cancellationToken = default);
}
