using AceData;
using AceData.Aichat2;

namespace TestingYourApp;

// What the help desk never calls.
internal sealed partial class CannedConversations
{
    public Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<QueuedChat> EnqueueAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Conversation> WaitForRunAsync(
        string conversationId, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Conversation> RetrieveAsync(RetrieveRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<Conversation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<ConversationPage> RetrieveBatchAsync(
        RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<ConversationSummary> ListAsync(
        RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<DeleteResult> DeleteAsync(DeleteRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task<DeleteResult> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();
}
