using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace AceData.BedrockChat;

/// <summary>Speaks Microsoft.Extensions.AI on one side and Bedrock Chat on the other.</summary>
internal sealed class BedrockChatAgent(IBedrockChatClient client, ModelId model, WaitOptions? wait) : IChatClient
{
    private readonly ChatClientMetadata _metadata = new("bedrock-chat", providerUri: null, model.Value);

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        var request = AgentRequest.From(this, [.. messages], options, model);
        var reply = await client.ChatAsync(request, wait, options: null, cancellationToken).ConfigureAwait(false);
        return AgentResponse.From(reply);
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

    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        if (serviceKey is not null)
        {
            return null;
        }

        if (serviceType == typeof(ChatClientMetadata))
        {
            return _metadata;
        }

        return serviceType.IsInstanceOfType(this) ? this : serviceType.IsInstanceOfType(client) ? client : null;
    }

    public void Dispose()
    {
        // The client is the caller's.
    }
}
