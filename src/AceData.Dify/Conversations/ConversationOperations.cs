namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyConversations"/>.</summary>
internal sealed class ConversationOperations(DifyInvoker invoker) : IDifyConversations
{
    public Task<Page<Conversation>> GetPageAsync(
        string? lastId = null,
        int? limit = null,
        ConversationOrder? order = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath("conversations")
            .With("user", invoker.RequiredUser).With("last_id", lastId).With("limit", limit).With("sort_by", order?.Value);
        return invoker.GetAsync("list conversations", path, DifyJson.Default.PageConversation, options, cancellationToken);
    }

    public IAsyncEnumerable<Conversation> ListAsync(
        ConversationOrder? order = null,
        int? pageSize = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        _ = invoker.RequiredUser;
        return PageReader.ReadAsync<Conversation>(
            (previous, _, token) => GetPageAsync(previous.Last()?.Id, pageSize ?? PageReader.MaxPageSize, order, options, token),
            conversation => conversation.Id,
            cancellationToken);
    }

    public Task<Conversation> RenameAsync(
        string conversationId,
        string? name = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"conversations/{RequestPath.Part(conversationId, nameof(conversationId))}/name";
        var body = RequestWriter.Rename(name, invoker.RequiredUser);
        return invoker.SendAsync("rename conversation", HttpMethod.Post, path, body, DifyJson.Default.Conversation, options, cancellationToken);
    }

    public Task DeleteAsync(string conversationId, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        var path = $"conversations/{RequestPath.Part(conversationId, nameof(conversationId))}";
        return invoker.SendAsync("delete conversation", HttpMethod.Delete, path, RequestWriter.User(invoker.RequiredUser), options, cancellationToken);
    }

    public Task<Page<ConversationVariable>> GetVariablePageAsync(
        string conversationId,
        string? lastId = null,
        int? limit = null,
        string? variableName = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = new RequestPath($"conversations/{RequestPath.Part(conversationId, nameof(conversationId))}/variables")
            .With("user", invoker.RequiredUser).With("last_id", lastId).With("limit", limit).With("variable_name", variableName);
        return invoker.GetAsync("list variables", path, DifyJson.Default.PageConversationVariable, options, cancellationToken);
    }

    public IAsyncEnumerable<ConversationVariable> ListVariablesAsync(
        string conversationId,
        string? variableName = null,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        _ = invoker.RequiredUser;
        _ = RequestPath.Part(conversationId, nameof(conversationId));
        return PageReader.ReadAsync<ConversationVariable>(
            (previous, _, token) => GetVariablePageAsync(conversationId, previous.Last()?.Id, PageReader.MaxPageSize, variableName, options, token),
            variable => variable.Id,
            cancellationToken);
    }

    public Task<ConversationVariable> UpdateVariableAsync(
        string conversationId,
        string variableId,
        InputValue value,
        RequestOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        var path = $"conversations/{RequestPath.Part(conversationId, nameof(conversationId))}/variables/{RequestPath.Part(variableId, nameof(variableId))}";
        var body = RequestWriter.Variable(value, invoker.RequiredUser);
        return invoker.SendAsync("update variable", HttpMethod.Put, path, body, DifyJson.Default.ConversationVariable, options, cancellationToken);
    }
}
