using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AceData.Aichat2;

/// <summary>Adapts <see cref="IConversationsClient"/> to <see cref="IChatClient"/>.</summary>
internal sealed class ConversationsChatClient : IChatClient
{
    private readonly IConversationsClient _client;
    private readonly ModelId _model;
    private readonly ChatClientMetadata _metadata;

    public ConversationsChatClient(IConversationsClient client, ModelId model)
    {
        _client = client;
        _model = model;
        _metadata = new ChatClientMetadata(Aichat2Api.Provider, (client as ConversationsClient)?.BaseAddress, model.Value);
    }

    public Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>

        // Only streams carry thinking, tools, citations and questions: both methods are to give the same.
        GetStreamingResponseAsync(messages, options, cancellationToken).ToChatResponseAsync(cancellationToken);

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return StreamAsync(messages, options, cancellationToken);
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        AdapterServices.Find(this, _client, _metadata, serviceType, serviceKey);

    public void Dispose()
    {
        // The client is the caller's.
    }

    private async IAsyncEnumerable<ChatResponseUpdate> StreamAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var request = ChatRequestMapper.Map([.. messages], options, options?.RawRepresentationFactory?.Invoke(this) as ChatRequest, _model);
        ChatUpdateMapper mapper = new(request);
        await foreach (var evt in _client.StreamAsync(request, options: null, cancellationToken).ConfigureAwait(false))
        {
            foreach (var update in mapper.Map(evt))
            {
                yield return update;
            }
        }
    }
}
