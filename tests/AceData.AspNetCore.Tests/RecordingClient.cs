using System.Collections.Concurrent;
using AceData.Aichat2;

namespace AceData.AspNetCore.Tests;

/// <summary>A stand-in whose runs have finished when looked at, and that remembers where they were to call back.</summary>
internal sealed class RecordingClient : IConversationsClient
{
    private int _queued;
    private int _retrieved;

    public ConcurrentQueue<Uri> CallbackUrls { get; } = new();

    public int Retrieved => _retrieved;

    public Task<QueuedChat> EnqueueAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        CallbackUrls.Enqueue(request.CallbackUrl!);
        return Task.FromResult(new QueuedChat { Id = $"c{Interlocked.Increment(ref _queued)}" });
    }

    public Task<ChatResult> ChatAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<StreamEvent> StreamAsync(ChatRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Conversation> WaitForRunAsync(string conversationId, PollingOptions? polling = null, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Conversation> RetrieveAsync(RetrieveRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<Conversation> RetrieveAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _retrieved);
        return Task.FromResult(new Conversation { Id = id, Messages = [new Message { Role = MessageRole.Assistant, Content = "a" }] });
    }

    public Task<ConversationPage> RetrieveBatchAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<ConversationSummary> ListAsync(RetrieveBatchRequest? request = null, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<UpdateResult> UpdateAsync(UpdateRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DeleteResult> DeleteAsync(DeleteRequest request, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<DeleteResult> DeleteAsync(string id, RequestOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
