using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AceData.Dify;

/// <summary>Adapts a Dify app to <see cref="IChatClient"/>.</summary>
internal sealed class DifyAppChatClient(IDifyChatClient client) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("dify");

    public async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        // Streamed, because agents refuse the blocking mode.
        var request = await ChatRequestMapper.MapAsync(client, this, messages, options, cancellationToken).ConfigureAwait(false);
        var result = await client.StreamAsync(request, options: null, cancellationToken).ToChatResultAsync(cancellationToken).ConfigureAwait(false);
        return ChatUpdateMapper.Map(result);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = await ChatRequestMapper.MapAsync(client, this, messages, options, cancellationToken).ConfigureAwait(false);
        await foreach (var evt in client.StreamAsync(request, options: null, cancellationToken).ConfigureAwait(false))
        {
            yield return ChatUpdateMapper.Map(evt);
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        AdapterServices.Find(this, client, Metadata, serviceType, serviceKey);

    public void Dispose()
    {
        // The caller owns the client.
    }
}
