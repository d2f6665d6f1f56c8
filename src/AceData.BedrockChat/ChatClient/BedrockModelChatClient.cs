using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>The <see cref="IChatClient"/> of one model of a Bedrock Chat.</summary>
internal sealed class BedrockModelChatClient(IBedrockChatClient client, ModelId model, PollingOptions? polling) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("bedrock-chat", providerUri: null, model.Value);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = ChatRequestMapper.ToRequest(this, [.. messages], options, model);
        var reply = await client.ChatAsync(request, polling, options: null, cancellationToken).ConfigureAwait(false);
        return ChatUpdateMapper.ToResponse(reply);
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken).ConfigureAwait(false);
        foreach (var update in response.ToChatResponseUpdates())
        {
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        AdapterServices.Find(this, client, _metadata, serviceType, serviceKey);

    public void Dispose()
    {
        // The client is the caller's.
    }
}
