using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AceData.Aichat2;

/// <summary>A turn under a span; not in the way at all when nobody listens.</summary>
internal sealed class TracedChat(ClientSettings settings)
{
    private static ChatInstruments Instruments => Aichat2Api.Instruments;

    public static bool IsEnabled => Instruments.IsEnabled;

    public async Task<ChatResult> SendAsync(ChatRequest request, Func<Task<ChatResult>> send)
    {
        using var span = Begin(request, streams: false);
        try
        {
            var response = await send().ConfigureAwait(false);
            Complete(span, response.ConversationId, response.AdditionalProperties, response.TerminalReason, response.Usage);
            SayAnswer(span, response);
            return response;
        }
        catch (Exception exception)
        {
            span.Fail(exception);
            throw;
        }
    }

    public async IAsyncEnumerable<StreamEvent> StreamAsync(
        ChatRequest request, IAsyncEnumerable<StreamEvent> events, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var span = Begin(request, streams: true);
        var fold = span.WantsContent ? new ChatResultBuilder() : null;
        var enumerator = events.GetAsyncEnumerator(cancellationToken);
        await using var disposal = enumerator.ConfigureAwait(false);
        while (await MoveNextAsync(enumerator, span).ConfigureAwait(false))
        {
            span.Chunk();
            fold?.Add(enumerator.Current);
            if (enumerator.Current is DoneEvent done)
            {
                Complete(span, done.ConversationId, done.AdditionalProperties, done.TerminalReason, done.Usage);
                SayAnswer(span, fold?.ToResponse());
            }

            yield return enumerator.Current;
        }
    }

    private static async ValueTask<bool> MoveNextAsync(IAsyncEnumerator<StreamEvent> events, ChatSpan span)
    {
        try
        {
            return await events.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            span.Belongs((exception as AceDataException)?.ConversationId);
            span.Fail(exception);
            throw;
        }
    }

    private ChatSpan Begin(ChatRequest request, bool streams)
    {
        ChatSpan span = new(Instruments, settings.Time, settings.BaseAddress, request.Model?.Value, streams);
        span.Belongs(request.Id);
        if (span.WantsContent)
        {
            span.Say(GenAiTags.InputMessages, MessageText.Of(request));
        }

        return span;
    }

    // The service does not say which model answered; should it begin to, the field will be named like this.
    private static void Complete(
        ChatSpan span, string? conversationId, IReadOnlyDictionary<string, JsonElement> fields, TerminalReason? reason, Usage? usage)
    {
        span.Belongs(conversationId);
        var model = fields.TryGetValue("model", out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Of(value) : null;
        span.Complete(new ChatOutcome(model, reason?.Value, usage?.PromptTokens, usage?.CompletionTokens));
    }

    private static void SayAnswer(ChatSpan span, ChatResult? response)
    {
        if (span.WantsContent && response is not null)
        {
            span.Say(GenAiTags.OutputMessages, MessageText.Of(response));
        }
    }
}
