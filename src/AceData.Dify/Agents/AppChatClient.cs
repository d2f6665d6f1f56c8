using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Answer = Microsoft.Extensions.AI.ChatResponse;

namespace AceData.Dify;

/// <summary>An app of Dify as Microsoft.Extensions.AI sees a model.</summary>
internal sealed class AppChatClient(IDifyChatClient client) : IChatClient
{
    private static readonly ChatClientMetadata Metadata = new("dify");

    public async Task<Answer> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        // As a stream, because agents refuse to answer otherwise.
        var request = await QuestionBuilder.BuildAsync(client, this, messages, options, cancellationToken).ConfigureAwait(false);
        var answer = await client.StreamAsync(request, options: null, cancellationToken).ToChatResultAsync(cancellationToken).ConfigureAwait(false);
        return new Answer(new ChatMessage(ChatRole.Assistant, [new TextContent(answer.Answer), .. answer.Files.SelectMany(file => AnswerContents.Of(file.Url, file.MediaType))])
        {
            MessageId = answer.MessageId,
            CreatedAt = answer.CreatedAt,
            RawRepresentation = answer,
        })
        {
            ConversationId = answer.ConversationId,
            ResponseId = answer.MessageId,
            CreatedAt = answer.CreatedAt,
            FinishReason = ChatFinishReason.Stop,
            Usage = AnswerContents.Of(answer.Usage),
            RawRepresentation = answer,
        };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = await QuestionBuilder.BuildAsync(client, this, messages, options, cancellationToken).ConfigureAwait(false);
        await foreach (var received in client.StreamAsync(request, options: null, cancellationToken).ConfigureAwait(false))
        {
            yield return new ChatResponseUpdate(ChatRole.Assistant, [.. AnswerContents.Of(received)])
            {
                ConversationId = received.ConversationId,
                ResponseId = received.MessageId,
                MessageId = received.MessageId,
                CreatedAt = received.CreatedAt,
                FinishReason = received is MessageEndEvent ? ChatFinishReason.Stop : null,
                RawRepresentation = received,
            };
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        AdapterServices.Find(this, client, Metadata, serviceType, serviceKey);

    public void Dispose()
    {
        // The client below is the caller's.
    }
}
