using System.Runtime.CompilerServices;

namespace AceData.Dify;

/// <summary>The calls of <see cref="IDifyConversations"/>.</summary>
internal sealed class ConversationOperations(DifyInvoker invoker) : IDifyConversations
{
    private const int MaxPageSize = 100;

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
        return ReadPagesAsync(order, pageSize ?? MaxPageSize, options, cancellationToken);
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
        return ReadVariablePagesAsync(conversationId, variableName, options, cancellationToken);
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

    private async IAsyncEnumerable<Conversation> ReadPagesAsync(
        ConversationOrder? order, int pageSize, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A conversation that is updated during the enumeration moves within the list, and may appear twice.
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? lastId = null;
        while (true)
        {
            var page = await GetPageAsync(lastId, pageSize, order, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var conversation in page.Items)
            {
                if (seen.Add(conversation.Id))
                {
                    yield return conversation;
                }
            }

            // A page without a new item would be requested forever.
            if (page.HasMore != true || seen.Count == before)
            {
                yield break;
            }

            lastId = page.Items[page.Items.Count - 1].Id;
        }
    }

    private async IAsyncEnumerable<ConversationVariable> ReadVariablePagesAsync(
        string conversationId, string? variableName, RequestOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        string? lastId = null;
        while (true)
        {
            var page = await GetVariablePageAsync(conversationId, lastId, MaxPageSize, variableName, options, cancellationToken).ConfigureAwait(false);
            var before = seen.Count;
            foreach (var variable in page.Items)
            {
                if (seen.Add(variable.Id))
                {
                    yield return variable;
                }
            }

            if (page.HasMore != true || seen.Count == before)
            {
                yield break;
            }

            lastId = page.Items[page.Items.Count - 1].Id;
        }
    }
}
